using System.Text.Json;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Everything that Slack sends and KpiBot knows, whichever way it came.</summary>
internal abstract record SlackArrival
{
    private SlackArrival() { }

    /// <summary>By which it is known when it comes again: Slack's id of the event, or of the moment of pressing. Null where Slack gives none.</summary>
    public string? Id { get; init; }

    /// <summary>Opens a modal before whoever did it, once and within three seconds; null where nothing can be opened.</summary>
    public string? Trigger { get; init; }

    /// <summary>Something that somebody wrote for the bot.</summary>
    /// <param name="Text">As Slack writes it: mentions, links and signs encoded.</param>
    /// <param name="Bot">Under which name the bot is mentioned in it; null where Slack does not say.</param>
    public abstract record Written(SlackUser From, string Channel, string Timestamp, string? Thread, string Text, string? Bot) : SlackArrival;

    /// <summary>In a channel that others read.</summary>
    public sealed record Mention(SlackUser From, string Channel, string Timestamp, string? Thread, string Text, string? Bot)
        : Written(From, Channel, Timestamp, Thread, Text, Bot);

    public sealed record DirectMessage(SlackUser From, string Channel, string Timestamp, string? Thread, string Text, string? Bot)
        : Written(From, Channel, Timestamp, Thread, Text, Bot);

    /// <summary>A question is another one by now, or calls the bot only since it was changed.</summary>
    /// <param name="Said">As it stands.</param>
    public sealed record Changed(Written Said) : SlackArrival;

    /// <summary>A question was deleted.</summary>
    public sealed record Withdrawn(SlackUser From, string Channel, string Timestamp, string? Thread) : SlackArrival;

    public sealed record SlashCommand(SlackUser From, string Channel, string Command, string Text, ResponseUrl? Response) : SlackArrival;

    /// <summary>A button was pressed.</summary>
    /// <param name="Message">The one that it stands on.</param>
    public sealed record BlockAction(SlackUser From, PressedMessage Message, string Action, string Value, ResponseUrl? Response) : SlackArrival;

    /// <summary>Somebody has filled in a form. Nothing tells a second sending of it from a second try: each is taken for what it says.</summary>
    public sealed record ViewSubmission(SlackUser From, ViewState View) : SlackArrival;

    public sealed record ViewClosed(SlackUser From, ViewState View) : SlackArrival;

    /// <summary>Out of the menu of a message, or of the whole workspace.</summary>
    /// <param name="Message">Null for one of the workspace.</param>
    public sealed record Shortcut(SlackUser From, string Callback, ShortcutMessage? Message, ResponseUrl? Response) : SlackArrival;

    /// <summary>KpiBot's own page, or one of its other tabs, came into view.</summary>
    public sealed record HomeOpened(SlackUser From, string Tab) : SlackArrival
    {
        public const string HomeTab = "home";
    }

    /// <param name="Who">Whoever is new: the bot, or somebody else.</param>
    public sealed record MemberJoined(SlackUser Who, string Channel, string? Inviter, string? Bot) : SlackArrival;

    public sealed record AppUninstalled(WorkspaceId Workspace) : SlackArrival;

    /// <param name="Bots">Whose tokens are gone, by their user ids.</param>
    public sealed record TokensRevoked(WorkspaceId Workspace, IReadOnlyList<string> Bots) : SlackArrival;

    /// <summary>Whether that is KpiBot's address.</summary>
    public sealed record AddressCheck(string Challenge) : SlackArrival;

    /// <summary>Nothing to do: bots' own messages, edits, kinds that nobody has asked for.</summary>
    public sealed record Ignored(string Kind) : SlackArrival;
}

/// <summary>Somebody in Slack, and the workspace in which KpiBot meets them.</summary>
/// <param name="Team">Where the person is at home; null where Slack does not say.</param>
internal sealed record SlackUser(WorkspaceId Workspace, string Id, string? Team);

/// <param name="Channel">Null where the button is not in a channel: in a view.</param>
/// <param name="Timestamp">Null likewise.</param>
/// <param name="IsEphemeral">Whether one person alone sees it.</param>
internal sealed record PressedMessage(string? Channel, string? Timestamp, string? Thread, bool IsEphemeral);

/// <param name="Question">Which asks for the same again, where the message is an answer that carries it; null elsewhere.</param>
internal sealed record ShortcutMessage(string Channel, string Timestamp, string? Thread, string Text, string? Question);

/// <summary>A form as somebody has filled it in.</summary>
/// <param name="Callback">Which form it is.</param>
/// <param name="Kept">What KpiBot has put into it.</param>
internal sealed record ViewState(string Id, string Callback, string? Kept, JsonElement? Values);
