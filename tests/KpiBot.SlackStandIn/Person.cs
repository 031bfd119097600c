using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Api;
using KpiBot.SlackStandIn.Sending;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn;

/// <summary>Somebody in Slack who says and presses things.</summary>
internal sealed class Person(SlackServer server, Workspace workspace, string user)
{
    /// <summary>In their direct message with the app.</summary>
    public Task<Acknowledgement> SayAsync(string text) => SayAsync(workspace.DirectMessage(user), text);

    /// <summary>As Slack tells it: a mention in channels the app is in comes as both events where it has asked for both.</summary>
    public async Task<Acknowledgement> SayAsync(Channel channel, string text, string? thread = null, string? eventId = null)
    {
        var message = channel.Add(new(server.NextTs(), user, text) { ThreadTs = thread });
        var isMention = text.Contains($"<@{workspace.BotUser}>", StringComparison.Ordinal);
        var json = message.ToJson(isMention && channel.Kind is not ChannelKind.Direct ? "app_mention" : "message");
        json["channel"] = channel.Id;
        json["team"] = workspace.Id;
        json["event_ts"] = message.Ts;
        if ((string)json["type"]! == "message")
            json["channel_type"] = channel.Kind switch { ChannelKind.Direct => "im", ChannelKind.Group => "mpim", ChannelKind.Private => "group", _ => "channel" };
        return await server.Dispatch.TellAsync(workspace, json, eventId);
    }

    public Task<Acknowledgement> CommandAsync(Channel channel, string command, string text) => server.Dispatch.SendAsync(DispatchKind.Command, new JsonObject
    {
        ["token"] = "none",
        ["team_id"] = workspace.Id,
        ["team_domain"] = "testing",
        ["channel_id"] = channel.Id,
        ["channel_name"] = "testing",
        ["user_id"] = user,
        ["user_name"] = user,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = "A0KPIBOT",
        ["is_enterprise_install"] = "false",
        ["response_url"] = server.Responses.AddressFor(workspace, channel, user),
        ["trigger_id"] = server.Dispatch.NewTrigger(),
    });

    /// <summary>Presses a button of a message.</summary>
    public Task<Acknowledgement> PressAsync(Channel channel, Message message, string actionId)
    {
        var payload = Pressed(message.Blocks, actionId);
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = "testing" };
        payload["message"] = message.ToJson();
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = message.OnlyFor is not null };
        payload["response_url"] = server.Responses.AddressFor(workspace, channel, user, message.Ts);
        return server.Dispatch.SendAsync(DispatchKind.Interactive, payload);
    }

    /// <summary>Presses a button of the app's home, or of a modal.</summary>
    public Task<Acknowledgement> PressAsync(JsonObject view, string actionId)
    {
        var payload = Pressed(view["blocks"]!.AsArray(), actionId);
        payload["view"] = view.DeepClone();
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = (string?)view["id"] };
        return server.Dispatch.SendAsync(DispatchKind.Interactive, payload);
    }

    /// <summary>A shortcut of a message.</summary>
    public Task<Acknowledgement> ShortcutAsync(Channel channel, Message message, string callbackId)
    {
        var payload = Interaction("message_action");
        payload["callback_id"] = callbackId;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = "testing" };
        payload["message"] = message.ToJson();
        payload["message_ts"] = message.Ts;
        payload["response_url"] = server.Responses.AddressFor(workspace, channel, user, message.Ts);
        return server.Dispatch.SendAsync(DispatchKind.Interactive, payload);
    }

    /// <param name="values">Under each block's id, under each element's id, what was chosen.</param>
    /// <remarks>The form is then as the app has answered; what Slack would not take counts as not taken.</remarks>
    public async Task<Acknowledgement> SubmitAsync(JsonObject view, JsonObject values)
    {
        var payload = Interaction("view_submission");
        var submitted = (JsonObject)view.DeepClone();
        submitted["state"] = new JsonObject { ["values"] = values.DeepClone() };
        payload["view"] = submitted;
        var answered = await server.Dispatch.SendAsync(DispatchKind.Interactive, payload);
        if (!answered.IsTaken)
            return answered;
        try
        {
            ViewMethods.Answered(workspace, view, answered.Body);
            return answered;
        }
        catch (ApiErrorException refused)
        {
            server.Violate($"a form was answered with what Slack does not take: {refused.ToJson().ToJsonString()}");
            return answered with { IsTaken = false };
        }
    }

    public Task<Acknowledgement> OpenHomeAsync() => server.Dispatch.TellAsync(workspace, new JsonObject
    {
        ["type"] = "app_home_opened",
        ["user"] = user,
        ["channel"] = workspace.DirectMessage(user).Id,
        ["tab"] = "home",
        ["event_ts"] = server.NextTs(),
    });

    private JsonObject Pressed(JsonArray blocks, string actionId)
    {
        var block = blocks.OfType<JsonObject>().First(block => block["elements"] is JsonArray elements && elements.Any(element => element?["action_id"]?.ToString() == actionId));
        var action = (JsonObject)block["elements"]!.AsArray().First(element => element?["action_id"]?.ToString() == actionId)!.DeepClone();
        action["block_id"] = block["block_id"]?.ToString() ?? "b1";
        action["action_ts"] = server.NextTs();
        var payload = Interaction("block_actions");
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    private JsonObject Interaction(string type) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = workspace.Id, ["domain"] = "testing" },
        ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise } : null,
        ["user"] = new JsonObject { ["id"] = user, ["username"] = user, ["team_id"] = workspace.Id },
        ["api_app_id"] = "A0KPIBOT",
        ["token"] = "none",
        ["is_enterprise_install"] = false,
        ["trigger_id"] = server.Dispatch.NewTrigger(),
    };
}
