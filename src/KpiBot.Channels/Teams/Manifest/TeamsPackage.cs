using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KpiBot.Channels.Teams.Manifest;

/// <summary>
/// The app as Teams takes it: a zip of <c>manifests/teams/</c>, with what belongs to the company filled in. The same details
/// give the same bytes.
/// </summary>
public static class TeamsPackage
{
    public const string FileName = "kpibot-teams.zip";

    private const string ResourcePrefix = "teams-manifest/";

    /// <summary>A zip must say when its files were written; this one is not about when.</summary>
    private static readonly DateTimeOffset NoParticularDay = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(ManifestDetails details, Stream destination)
    {
        using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var resource in Embedded.NamesUnder(ResourcePrefix))
        {
            var entry = zip.CreateEntry(resource[ResourcePrefix.Length..]);
            entry.LastWriteTime = NoParticularDay;
            using var content = entry.Open();
            content.Write(Filled(resource, details));
        }
    }

    private static byte[] Filled(string resource, ManifestDetails details)
    {
        var content = Embedded.Read(resource);
        if (!resource.EndsWith(".json", StringComparison.Ordinal))
            return content;
        var text = Encoding.UTF8.GetString(content);
        foreach (var (name, value) in details.Values)
            text = text.Replace($"${{{{{name}}}}}", JsonEncodedText.Encode(value).ToString(), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }
}
