using System.Text.Json;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Reads what people do with what KpiBot shows: buttons, forms, shortcuts.</summary>
internal sealed class InteractionReader(SlackAddresses addresses, TimeProvider time)
{
    public SlackArrival Read(JsonElement body)
    {
        var type = LooseJson.Text(body, "type");
        if (UserOf(body) is not { } user)
            return new SlackArrival.Ignored(type ?? "without a type");
        SlackArrival? arrival = type switch
        {
            "block_actions" => Pressed(body, user),
            "view_submission" when ViewOf(body) is { } view => new SlackArrival.ViewSubmission(user, view),
            "view_closed" when ViewOf(body) is { } view => new SlackArrival.ViewClosed(user, view),
            "message_action" when LooseJson.Text(body, "callback_id") is { } callback && MessageOf(body) is { } message =>
                new SlackArrival.Shortcut(user, callback, message, ResponseOf(body)) { Id = TriggerOf(body) },
            "shortcut" when LooseJson.Text(body, "callback_id") is { } callback => new SlackArrival.Shortcut(user, callback, Message: null, Response: null) { Id = TriggerOf(body) },
            _ => null,
        };
        return arrival is null ? new SlackArrival.Ignored(type ?? "without a type") : arrival with { Trigger = TriggerOf(body) };
    }

    /// <summary>One press has one action, as Slack sends it.</summary>
    private SlackArrival.BlockAction? Pressed(JsonElement body, SlackUser user)
    {
        if (LooseJson.Property(body, "actions") is not { ValueKind: JsonValueKind.Array } actions || actions.GetArrayLength() == 0
            || LooseJson.Text(actions[0], "action_id") is not { } action)
            return null;
        var value = LooseJson.Text(actions[0], "value") ?? LooseJson.Text(LooseJson.Property(actions[0], "selected_option"), "value") ?? "";
        return new(user, PressedOn(body), action, value, ResponseOf(body)) { Id = $"{TriggerOf(body)} {LooseJson.Text(actions[0], "action_ts")}" };
    }

    private static PressedMessage PressedOn(JsonElement body)
    {
        var container = LooseJson.Property(body, "container");
        var message = LooseJson.Property(body, "message");
        return new(
            LooseJson.Text(LooseJson.Property(body, "channel"), "id") ?? LooseJson.Text(container, "channel_id"),
            LooseJson.Text(container, "message_ts") ?? LooseJson.Text(message, "ts"),
            LooseJson.Text(container, "thread_ts") ?? LooseJson.Text(message, "thread_ts"),
            IsEphemeral: LooseJson.Property(container, "is_ephemeral") is { ValueKind: JsonValueKind.True });
    }

    private static ShortcutMessage? MessageOf(JsonElement body)
    {
        var message = LooseJson.Property(body, "message");
        return LooseJson.Text(LooseJson.Property(body, "channel"), "id") is { } channel && LooseJson.Text(message, "ts") is { } timestamp
            ? new(channel, timestamp, LooseJson.Text(message, "thread_ts"), LooseJson.Text(message, "text") ?? "", QuestionOf(message))
            : null;
    }

    private static string? QuestionOf(JsonElement? message) => Elements(message, "blocks").SelectMany(block => Elements(block, "elements"))
        .Where(element => LooseJson.Text(element, "action_id") is { } action && AnswerButtons.AskForTheSame(action))
        .Select(element => LooseJson.Text(element, "value")).FirstOrDefault(question => question is { Length: > 0 });

    private static IReadOnlyList<JsonElement> Elements(JsonElement? parent, string name) =>
        LooseJson.Property(parent, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static ViewState? ViewOf(JsonElement body)
    {
        var view = LooseJson.Property(body, "view");
        return LooseJson.Text(view, "id") is { } id
            ? new(id, LooseJson.Text(view, "callback_id") ?? "", LooseJson.Text(view, "private_metadata"), LooseJson.Property(LooseJson.Property(view, "state"), "values"))
            : null;
    }

    private static SlackUser? UserOf(JsonElement body)
    {
        var (user, team) = (LooseJson.Property(body, "user"), LooseJson.Property(body, "team"));
        var home = LooseJson.Text(user, "team_id");
        // An app of a whole organisation is told no team where nothing of a workspace is meant.
        var workspace = LooseJson.Text(team, "id") ?? LooseJson.Text(LooseJson.Property(body, "view"), "team_id") ?? home;
        return LooseJson.Text(user, "id") is { Length: > 0 } id && workspace is { Length: > 0 }
            ? new(new(workspace, LooseJson.Text(LooseJson.Property(body, "enterprise"), "id") ?? LooseJson.Text(team, "enterprise_id")), id, home)
            : null;
    }

    private static string? TriggerOf(JsonElement body) => LooseJson.Text(body, "trigger_id");

    private ResponseUrl? ResponseOf(JsonElement body) => ResponseUrl.Read(LooseJson.Text(body, "response_url"), addresses, time);
}
