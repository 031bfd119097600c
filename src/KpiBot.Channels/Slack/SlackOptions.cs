using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Slack;

/// <summary>The Slack part of the configuration, under the names that Slack apps already use.</summary>
public sealed record SlackOptions
{
    public const string BotTokenSetting = "SLACK_BOT_TOKEN";

    public const string SigningSecretSetting = "SLACK_SIGNING_SECRET";

    public const string AppTokenSetting = "SLACK_APP_TOKEN";

    public const string ClientIdSetting = "SLACK_CLIENT_ID";

    public const string ClientSecretSetting = "SLACK_CLIENT_SECRET";

    public const string ConfigurationTokenSetting = "SLACK_CONFIG_TOKEN";

    public const string ApiAddressSetting = "Slack:ApiAddress";

    public const string AllowedTeamsSetting = "Slack:AllowedTeams";

    public const string GuestsSetting = "Slack:Guests";

    public const string ExternalPeopleSetting = "Slack:ExternalPeople";

    public const string ConnectionsSetting = "Slack:Connections";

    public const string PublicAddressSetting = "Slack:PublicAddress";

    public const string AdministratorSetting = "Slack:Administrator";

    /// <summary>As whom KpiBot speaks in its one workspace; null where it is installed by OAuth, or not in Slack at all.</summary>
    internal Secret? BotToken { get; init; }

    /// <summary>By which requests over HTTP are known to be Slack's; null where none are taken.</summary>
    internal Secret? SigningSecret { get; init; }

    /// <summary>By which Socket Mode is opened; null where it is not.</summary>
    internal Secret? AppToken { get; init; }

    /// <summary>By which workspaces install KpiBot; null where one alone has it, by its bot token.</summary>
    internal SlackClient? Client { get; init; }

    /// <summary>By which the doctor reads how the app is set up; a running bot has no use for it.</summary>
    internal Secret? ConfigurationToken { get; init; }

    internal SlackAddresses Addresses { get; init; } = SlackAddresses.Slack;

    /// <summary>Workspaces that may have KpiBot; null for any. One that is there by its bot token always may.</summary>
    internal IReadOnlySet<string>? AllowedTeams { get; init; } = new HashSet<string>();

    internal OutsiderAccess Guests { get; init; }

    /// <summary>What people of other organisations get, in channels that they share.</summary>
    internal OutsiderAccess ExternalPeople { get; init; }

    /// <summary>How many sockets are kept open at a time.</summary>
    internal int Connections { get; init; } = 2;

    /// <summary>Where KpiBot is reached from outside; null where nobody has said: then as the request says.</summary>
    internal Uri? PublicAddress { get; init; }

    /// <summary>A user or a channel that is told what concerns nobody else; null for nobody.</summary>
    internal string? Administrator { get; init; }

    /// <summary>Whether anything can be said in Slack.</summary>
    internal bool CanSpeak => BotToken is not null || Client is not null;

    /// <summary>What is wrong with the settings, a sentence each: the bot does not start on any.</summary>
    internal IReadOnlyList<string> Faults { get; init; } = [];

    public static SlackOptions From(IConfiguration configuration) => new SlackOptionsReader(configuration).Read();
}

/// <summary>The app's own name and password, as Slack gave them out.</summary>
internal sealed record SlackClient(string Id, Secret Secret);
