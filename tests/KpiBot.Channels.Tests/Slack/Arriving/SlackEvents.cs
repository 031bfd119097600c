using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>What Slack sends, as its documentation shows it.</summary>
internal static class SlackEvents
{
    public static JsonObject Mention(string text, string user = "U1", string channel = "C1", string ts = "1764000000.000100", string? thread = null) => new()
    {
        ["type"] = "app_mention",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts,
        ["thread_ts"] = thread,
        ["channel"] = channel,
        ["team"] = "T1",
        ["event_ts"] = ts,
    };

    public static JsonObject DirectMessage(string text, string user = "U1", string channel = "D1", string ts = "1764000000.000100", string? thread = null)
    {
        var message = Mention(text, user, channel, ts, thread);
        message["type"] = "message";
        message["channel_type"] = "im";
        return message;
    }

    /// <summary>A direct message says something else by now.</summary>
    /// <param name="isEdited">False where only Slack has changed it: a link got its preview.</param>
    public static JsonObject Edited(JsonObject message, string text, bool isEdited = true)
    {
        var now = message.DeepClone().AsObject();
        now["text"] = text;
        if (isEdited)
            now["edited"] = new JsonObject { ["user"] = (string?)message["user"], ["ts"] = "1764000050.000100" };
        return About(message, "message_changed", new() { ["message"] = Inner(now), ["previous_message"] = Inner(message) });
    }

    public static JsonObject Deleted(JsonObject message) =>
        About(message, "message_deleted", new() { ["deleted_ts"] = (string?)message["ts"], ["previous_message"] = Inner(message) });

    /// <summary>Deleted where somebody has answered below it: a stone is left.</summary>
    public static JsonObject DeletedAboveOthers(JsonObject message) => About(message, "message_changed", new()
    {
        ["message"] = new JsonObject { ["type"] = "message", ["subtype"] = "tombstone", ["user"] = "USLACKBOT", ["text"] = "This message was deleted.", ["ts"] = (string?)message["ts"] },
        ["previous_message"] = Inner(message),
    });

    private static JsonObject About(JsonObject message, string subtype, JsonObject more)
    {
        more["type"] = "message";
        more["subtype"] = subtype;
        more["channel"] = (string?)message["channel"];
        more["channel_type"] = "im";
        more["ts"] = "1764000060.000100";
        more["event_ts"] = "1764000060.000100";
        return more;
    }

    /// <summary>A message within an event names neither its channel nor that it is a direct one.</summary>
    private static JsonObject Inner(JsonObject message)
    {
        var inner = message.DeepClone().AsObject();
        inner.Remove("channel");
        inner.Remove("channel_type");
        inner.Remove("event_ts");
        return inner;
    }

    /// <summary>Out of the menu of a message.</summary>
    public static JsonObject Shortcut(string callback, JsonObject message, string responseUrl, string user = "U1", string channel = "C1", string trigger = "t1") => new()
    {
        ["type"] = "message_action",
        ["callback_id"] = callback,
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T1" },
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["channel"] = new JsonObject { ["id"] = channel },
        ["message"] = message.DeepClone(),
        ["trigger_id"] = trigger,
        ["response_url"] = responseUrl,
    };

    public static JsonObject Callback(JsonObject inner, string id, string team = "T1") => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = team,
        ["api_app_id"] = "A1",
        ["event"] = inner.DeepClone(),
        ["event_id"] = id,
        ["event_time"] = 1764000000,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = team, ["user_id"] = "UBOT", ["is_bot"] = true }),
    };

    public static Dictionary<string, string> Command(string text, string user, string channel, string trigger, string responseUrl) => new()
    {
        ["command"] = "/kpi",
        ["text"] = text,
        ["user_id"] = user,
        ["channel_id"] = channel,
        ["team_id"] = "T1",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    /// <param name="message">Null for one that one person alone sees.</param>
    public static JsonObject Press(string action, string value, string responseUrl, string user = "U1", string channel = "C1", string? message = null, string? thread = null, string trigger = "t1") => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T1" },
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message ?? "1764000000.999999",
            ["channel_id"] = channel,
            ["is_ephemeral"] = message is null,
            ["thread_ts"] = thread,
        },
        ["channel"] = new JsonObject { ["id"] = channel },
        ["trigger_id"] = trigger,
        ["response_url"] = responseUrl,
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1764000001.1" }),
    };

    /// <summary>On KpiBot's page, which is in no channel.</summary>
    public static JsonObject PressAtHome(string action, string value, string user = "U1", string trigger = "t1") => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T1" },
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "VHOME" },
        ["trigger_id"] = trigger,
        ["view"] = new JsonObject { ["id"] = "VHOME", ["type"] = "home", ["callback_id"] = "" },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1764000001.1" }),
    };

    public static JsonObject HomeOpened(string user = "U1", string tab = "home") => new()
    {
        ["type"] = "app_home_opened",
        ["user"] = user,
        ["channel"] = "D1",
        ["tab"] = tab,
        ["event_ts"] = "1764000000.000100",
    };

    /// <summary>A form as its client sends it.</summary>
    /// <param name="values">Under each block's id, what its field holds.</param>
    public static JsonObject Submission(string callback, JsonObject values, string user = "U1") => new()
    {
        ["type"] = "view_submission",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T1" },
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["trigger_id"] = "t9",
        ["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["callback_id"] = callback,
            ["hash"] = "1.a",
            ["state"] = new JsonObject { ["values"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)new JsonObject { [value.Key] = value.Value?.DeepClone() }))) },
        },
    };

    public static JsonObject Envelope(string id, string type, JsonNode payload) => new()
    {
        ["envelope_id"] = id,
        ["type"] = type,
        ["accepts_response_payload"] = type != "events_api",
        ["payload"] = payload.DeepClone(),
    };
}
