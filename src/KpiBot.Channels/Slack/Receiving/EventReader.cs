using System.Text.Json;
using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Reads what the Events API sends, of which nothing is certain but that Slack signed it.</summary>
internal static class EventReader
{
    public static SlackArrival Read(JsonElement body) => LooseJson.Text(body, "type") switch
    {
        "url_verification" when LooseJson.Text(body, "challenge") is { } challenge => new SlackArrival.AddressCheck(challenge),
        "event_callback" when LooseJson.Property(body, "event") is { ValueKind: JsonValueKind.Object } inner && WorkspaceOf(body) is { } workspace =>
            Read(inner, workspace, BotOf(body)) with { Id = LooseJson.Text(body, "event_id") },
        var other => new SlackArrival.Ignored(other ?? "without a type"),
    };

    private static SlackArrival Read(JsonElement inner, WorkspaceId workspace, string? bot) => LooseJson.Text(inner, "type") switch
    {
        "app_mention" when MentionIn(inner, workspace, bot) is { } mention => IsEdited(inner) ? new SlackArrival.Changed(mention) : mention,
        "message" when LooseJson.Text(inner, "channel_type") == "im" => DirectMessage(inner, workspace, bot) ?? new SlackArrival.Ignored($"a message ({LooseJson.Text(inner, "subtype") ?? "a bot's"})"),
        "app_home_opened" when UserOf(inner, workspace) is { } user => new SlackArrival.HomeOpened(user, LooseJson.Text(inner, "tab") ?? SlackArrival.HomeOpened.HomeTab),
        "member_joined_channel" when UserOf(inner, workspace) is { } user && LooseJson.Text(inner, "channel") is { } channel =>
            new SlackArrival.MemberJoined(user, channel, LooseJson.Text(inner, "inviter"), bot),
        "app_uninstalled" => new SlackArrival.AppUninstalled(workspace),
        "tokens_revoked" => new SlackArrival.TokensRevoked(workspace, LooseJson.Property(inner, "tokens") is { } tokens ? SlackBody.Texts(tokens, "bot") : []),
        var other => new SlackArrival.Ignored(other ?? "an event without a type"),
    };

    private static SlackArrival.Mention? MentionIn(JsonElement inner, WorkspaceId workspace, string? bot) => Written(inner, workspace) is { } said
        ? new(said.From, said.Channel, said.Timestamp, said.Thread, said.Text, bot)
        : null;

    private static SlackArrival? DirectMessage(JsonElement inner, WorkspaceId workspace, string? bot)
    {
        var (channel, message) = (LooseJson.Text(inner, "channel"), LooseJson.Property(inner, "message"));
        return LooseJson.Text(inner, "subtype") switch
        {
            "message_deleted" when LooseJson.Text(inner, "deleted_ts") is { Length: > 0 } deleted => Withdrawn(LooseJson.Property(inner, "previous_message"), channel, deleted, workspace),
            // What others have answered to leaves a stone where it was.
            "message_changed" when LooseJson.Text(message, "subtype") == "tombstone" && LooseJson.Text(message, "ts") is { Length: > 0 } deleted =>
                Withdrawn(LooseJson.Property(inner, "previous_message"), channel, deleted, workspace),
            // Slack also tells of a link that got its preview, or of an answer in its thread: then nobody has edited it.
            "message_changed" when message is { } now && IsEdited(now) && Written(now, workspace, channel) is { } said => new SlackArrival.Changed(DirectMessage(said, bot)),
            "message_changed" or "message_deleted" => null,
            _ => Written(inner, workspace) is { } said ? DirectMessage(said, bot) : null,
        };
    }

    private static SlackArrival.DirectMessage DirectMessage(WrittenText said, string? bot) => new(said.From, said.Channel, said.Timestamp, said.Thread, said.Text, bot);

    private static SlackArrival.Withdrawn? Withdrawn(JsonElement? before, string? channel, string deleted, WorkspaceId workspace) =>
        before is { } was && channel is { Length: > 0 } && Written(was, workspace, channel) is { } said ? new(said.From, channel, deleted, said.Thread) : null;

    private static bool IsEdited(JsonElement message) => LooseJson.Property(message, "edited") is { ValueKind: JsonValueKind.Object };

    /// <summary>Null for what no person has just written: a bot's message, an edit, a deletion, a channel's own notes.</summary>
    /// <param name="within">The channel, where the message itself does not say.</param>
    private static WrittenText? Written(JsonElement inner, WorkspaceId workspace, string? within = null) =>
        LooseJson.Property(inner, "bot_id") is null && LooseJson.Property(inner, "bot_profile") is null && IsPersons(LooseJson.Text(inner, "subtype"))
        && UserOf(inner, workspace) is { } user && (within ?? LooseJson.Text(inner, "channel")) is { Length: > 0 } channel && LooseJson.Text(inner, "ts") is { Length: > 0 } timestamp
            ? new(user, channel, timestamp, LooseJson.Text(inner, "thread_ts"), LooseJson.Text(inner, "text") ?? "")
            : null;

    /// <summary>A question may come with a file, or be an answer in a thread that is shown in the channel too.</summary>
    private static bool IsPersons(string? subtype) => subtype is null or "file_share" or "thread_broadcast";

    private static SlackUser? UserOf(JsonElement inner, WorkspaceId workspace) => LooseJson.Text(inner, "user") is { Length: > 0 } user
        ? new(workspace, user, LooseJson.Text(inner, "user_team") ?? LooseJson.Text(inner, "team"))
        : null;

    /// <summary>Where KpiBot is installed, which in channels of several organisations need not be where the message was written.</summary>
    private static WorkspaceId? WorkspaceOf(JsonElement body)
    {
        var installed = Authorization(body);
        var team = LooseJson.Text(installed, "team_id") ?? LooseJson.Text(body, "team_id");
        return team is { Length: > 0 } ? new(team, LooseJson.Text(installed, "enterprise_id") ?? LooseJson.Text(body, "enterprise_id")) : null;
    }

    private static string? BotOf(JsonElement body) =>
        Authorization(body) is { } installed && LooseJson.Property(installed, "is_bot") is { ValueKind: JsonValueKind.True } ? LooseJson.Text(installed, "user_id") : null;

    private static JsonElement? Authorization(JsonElement body) =>
        LooseJson.Property(body, "authorizations") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0 ? all[0] : null;

    private sealed record WrittenText(SlackUser From, string Channel, string Timestamp, string? Thread, string Text);
}
