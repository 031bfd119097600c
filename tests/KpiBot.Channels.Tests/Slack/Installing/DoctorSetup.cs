using KpiBot.Channels.Slack.Doctor;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary>What an administrator has set when the doctor comes.</summary>
internal sealed record DoctorSetup
{
    public required Uri Api { get; init; }

    public string? BotToken { get; init; }

    public string? AppToken { get; init; }

    public string? SigningSecret { get; init; }

    public string? ConfigurationToken { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public Uri? PublicAddress { get; init; }

    /// <summary>What <c>--app</c> says.</summary>
    public string? App { get; init; }

    public IEnumerable<string> Secrets => new[] { BotToken, AppToken, SigningSecret, ConfigurationToken, ClientSecret }.OfType<string>();

    public SlackDoctor Doctor() => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Slack:ApiAddress"] = Api.AbsoluteUri,
        ["SLACK_BOT_TOKEN"] = BotToken,
        ["SLACK_APP_TOKEN"] = AppToken,
        ["SLACK_SIGNING_SECRET"] = SigningSecret,
        ["SLACK_CONFIG_TOKEN"] = ConfigurationToken,
        ["SLACK_CLIENT_ID"] = ClientId,
        ["SLACK_CLIENT_SECRET"] = ClientSecret,
        ["Slack:AllowedTeams"] = ClientId is null ? null : "*",
        ["Slack:PublicAddress"] = PublicAddress?.AbsoluteUri,
    }).Build());
}
