using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Slack;

/// <summary>Reads the settings, and keeps a sentence for everything that is wrong with them. No sentence repeats what could be a secret.</summary>
internal sealed class SlackOptionsReader(IConfiguration configuration)
{
    private const string Anybody = "*";

    /// <summary>Slack takes ten of an app; while one takes over from another there are more than are kept.</summary>
    private static readonly int[] MayBeOpen = [.. Enumerable.Range(1, 5)];

    private readonly SettingReader settings = new(configuration);

    public SlackOptions Read()
    {
        var client = Client();
        var bot = Token(SlackOptions.BotTokenSetting, "xoxb-", "the “Bot User OAuth Token” of “OAuth & Permissions”");
        if (bot is not null && client is not null)
            settings.Fault(SlackOptions.BotTokenSetting, $"stands beside {SlackOptions.ClientIdSetting}: one workspace has its bot token, several install the app by OAuth and have none here");
        return new()
        {
            BotToken = bot,
            SigningSecret = Secret(SlackOptions.SigningSecretSetting),
            AppToken = Token(SlackOptions.AppTokenSetting, "xapp-", "an “App-Level Token” with the scope connections:write"),
            ConfigurationToken = Token(SlackOptions.ConfigurationTokenSetting, "xoxe.xoxp-", "the “Access Token” of “Your App Configuration Tokens”"),
            Client = client,
            Addresses = settings.Address(SlackOptions.ApiAddressSetting) is { } api ? SlackAddresses.At(api) : SlackAddresses.Slack,
            AllowedTeams = Teams(client),
            Guests = settings.OneOf(SlackOptions.GuestsSetting, Enum.GetValues<OutsiderAccess>(), a => a.ToString()),
            ExternalPeople = settings.OneOf(SlackOptions.ExternalPeopleSetting, Enum.GetValues<OutsiderAccess>(), a => a.ToString()),
            Connections = settings.OneOf(SlackOptions.ConnectionsSetting, MayBeOpen, n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)) is > 0 and var open ? open : 2,
            PublicAddress = settings.Address(SlackOptions.PublicAddressSetting),
            Administrator = Administrator(),
            Faults = settings.Faults,
        };
    }

    private Secret? Secret(string name) => settings.Text(name) is { } text ? new(text) : null;

    private Secret? Token(string name, string beginning, string what)
    {
        if (settings.Text(name) is not { } text)
            return null;
        if (text.StartsWith(beginning, StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
            return new(text);
        settings.Fault(name, $"does not begin with {beginning}, or holds signs that no token has: it is {what}");
        return null;
    }

    private SlackClient? Client()
    {
        if (settings.Text(SlackOptions.ClientIdSetting) is null && settings.Text(SlackOptions.ClientSecretSetting) is null)
            return null;
        var id = settings.Required(SlackOptions.ClientIdSetting, "the “Client ID” of “Basic Information”");
        var secret = settings.Required(SlackOptions.ClientSecretSetting, "the “Client Secret” of “Basic Information”");
        return (id, secret) is ({ }, { }) ? new(id, new(secret)) : null;
    }

    private HashSet<string>? Teams(SlackClient? client)
    {
        var named = settings.List(SlackOptions.AllowedTeamsSetting);
        if (named is [Anybody])
            return null;
        foreach (var team in named.Where(team => !IsId(team, "TE")))
            settings.Fault(SlackOptions.AllowedTeamsSetting, $"names \"{team}\", which is no workspace: their ids begin with T, those of organisations with E");
        if (client is not null && named.Count == 0)
            settings.Fault(SlackOptions.AllowedTeamsSetting, $"is missing: whoever finds the page can install KpiBot, so name the workspaces that may have it, or {Anybody} for all");
        return [.. named];
    }

    private string? Administrator()
    {
        if (settings.Text(SlackOptions.AdministratorSetting) is not { } who || IsId(who, "UWCG"))
            return settings.Text(SlackOptions.AdministratorSetting);
        settings.Fault(SlackOptions.AdministratorSetting, $"is \"{who}\", and must be the id of a user (U…) or of a channel (C…)");
        return null;
    }

    private static bool IsId(string text, string beginnings) =>
        text.Length > 2 && beginnings.Contains(text[0], StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
