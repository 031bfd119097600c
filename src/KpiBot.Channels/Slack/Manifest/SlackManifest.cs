using System.Text;
using System.Text.Json;

namespace KpiBot.Channels.Slack.Manifest;

/// <summary>The app as Slack takes it: <c>manifests/slack/manifest.yaml</c>, with what belongs to the company filled in.</summary>
/// <param name="Address">Where Slack reaches KpiBot from outside, without a path; null for Socket Mode, which needs none.</param>
/// <param name="Name">What the app is called in Slack.</param>
public sealed record SlackManifest(Uri? Address, string Name)
{
    public const int LongestName = 35;

    private const string AddressPlace = "${{ADDRESS}}";

    public string FileName => Address is null ? "kpibot-slack-socket-mode.yaml" : "kpibot-slack-http.yaml";

    /// <summary>Every fault, as a sentence for whoever fills it in; none where Slack will take it.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Address is null ? [] : OutsideAddress.FaultsOf(Address, "Slack"),
        .. Name.Trim().Length is > 0 and <= LongestName ? [] : (string[])[$"The name must have 1 to {LongestName} characters."],
    ];

    public string ToYaml()
    {
        var lines = Encoding.UTF8.GetString(Embedded.Read("slack-manifest.yaml")).Split('\n')
            .Where(line => !line.StartsWith('#') && (Address is not null || !line.Contains(AddressPlace, StringComparison.Ordinal)));
        return string.Join('\n', lines)
            .Replace(AddressPlace, Address?.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("${{SOCKETS}}", Address is null ? "true" : "false", StringComparison.Ordinal)
            // What JSON quotes YAML reads too; last, since a name may hold anything.
            .Replace("${{NAME}}", JsonSerializer.Serialize(Name.Trim()), StringComparison.Ordinal);
    }
}
