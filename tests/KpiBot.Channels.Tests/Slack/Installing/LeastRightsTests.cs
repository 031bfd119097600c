using System.Text.RegularExpressions;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.Manifest;
using KpiBot.Channels.Slack.Turns;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary>KpiBot asks for what its code uses, and for nothing else. What needs what is as Slack's reference says.</summary>
public sealed partial class LeastRightsTests
{
    private static readonly Dictionary<string, string[]> ScopesOfMethods = new()
    {
        ["chat.postMessage"] = ["chat:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["chat.delete"] = ["chat:write"],
        ["conversations.open"] = ["im:write"], // of direct messages only
        ["conversations.info"] = ["channels:read", "groups:read", "im:read", "mpim:read"],
        ["users.info"] = ["users:read", "users:read.email"], // the second for the address in the profile
        ["views.open"] = [],
        ["views.update"] = [],
        ["views.publish"] = [],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.completeUploadExternal"] = ["files:write"],
        ["auth.test"] = [],
        ["auth.revoke"] = [],
        ["oauth.v2.access"] = [],
        ["apps.connections.open"] = [], // connections:write of the app-level token, which is none of the bot's
    };

    private static readonly Dictionary<string, string[]> ScopesOfEvents = new()
    {
        ["app_mention"] = ["app_mentions:read"],
        ["message.im"] = ["im:history"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["app_home_opened"] = [],
        ["app_uninstalled"] = [],
        ["tokens_revoked"] = [],
    };

    private static readonly ReadManifest Manifest = new(new SlackManifest(new("https://kpi.example.com"), "KpiBot"));

    private static readonly string Source = string.Join('\n', Directory
        .EnumerateFiles(Repository.Folder("src", "KpiBot.Channels", "Slack"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static IEnumerable<SlackMethod> Used => MethodUse.Matches(Source).Select(use => use.Groups[1].Value).Distinct()
        .Select(name => (SlackMethod)typeof(SlackMethod).GetField(name)!.GetValue(null)!);

    private static IEnumerable<string> Events => Manifest.Texts("settings", "event_subscriptions", "bot_events");

    [Fact]
    public void The_scopes_are_those_of_the_methods_and_events_in_use()
    {
        var needed = Used.SelectMany(method => ScopesOfMethods[method.Name]).Concat(Events.SelectMany(name => ScopesOfEvents[name]))
            .Append("commands") // the slash command and the shortcuts
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(needed, Manifest.Texts("oauth_config", "scopes", "bot"));
        Assert.Equal(needed, SlackScopes.Bot.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_events_are_those_that_are_read()
    {
        var read = EventCase.Matches(File.ReadAllText(Repository.Folder("src", "KpiBot.Channels", "Slack", "Receiving", "EventReader.cs")))
            .Select(name => name.Groups[1].Value == "message" ? "message.im" : name.Groups[1].Value)
            // Slack sends it only for an app that shows something there.
            .Where(name => name != "app_home_opened" || Used.Contains(SlackMethod.PublishView));

        Assert.Equal(read.Order(StringComparer.Ordinal), Events);
    }

    [Fact]
    public void The_home_is_there_once_something_is_published_in_it() =>
        Assert.Equal(Used.Contains(SlackMethod.PublishView) ? "true" : "false", Manifest.Text("features", "app_home", "home_tab_enabled"));

    [Fact]
    public void The_shortcuts_are_those_that_are_answered()
    {
        var answered = ShortcutCase.Matches(Source).Select(name => (string)typeof(Commands).GetField(name.Groups[1].Value)!.GetValue(null)!).Distinct();

        Assert.Equal(answered.Order(StringComparer.Ordinal), Manifest.Children("features", "shortcuts").Select(shortcut => ReadManifest.Text(shortcut, "callback_id")));
    }

    [GeneratedRegex(@"SlackMethod\.([A-Z]\w+)")]
    private static partial Regex MethodUse { get; }

    [GeneratedRegex("""^        "((?!event_callback|url_verification)[a-z_]+)" (?:when|=>)""", RegexOptions.Multiline)]
    private static partial Regex EventCase { get; }

    [GeneratedRegex(@"Callback: Commands\.(\w+)")]
    private static partial Regex ShortcutCase { get; }
}
