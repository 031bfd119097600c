using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Rules;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary><c>chat.*</c>.</summary>
internal sealed class ChatMethods(SlackServer server)
{
    private const int LongestText = 40_000;
    private const int AdvisedText = 4_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Post(Workspace workspace, ApiRequest request)
    {
        var channel = Writable(workspace, request);
        var message = Read(workspace, request.Text("text"), request.List("blocks")) with { ThreadTs = ThreadOf(channel, request) };
        if (request.Text("unfurl_links") is not "false" || request.Text("unfurl_media") is not "false")
            server.Violate("chat.postMessage lets Slack unfurl links");
        channel.Add(message);
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.ToJson() };
    }

    public JsonObject PostEphemeral(Workspace workspace, ApiRequest request)
    {
        var channel = Writable(workspace, request);
        if (request.Text("user") is not { } user || workspace.User(user) is null)
            throw new ApiErrorException("user_not_found");
        if (!channel.Members.Contains(user))
            throw new ApiErrorException("user_not_in_channel");
        var message = Read(workspace, request.Text("text"), request.List("blocks")) with { ThreadTs = ThreadOf(channel, request), OnlyFor = user };
        channel.Add(message);
        return new() { ["message_ts"] = message.Ts };
    }

    public JsonObject Update(Workspace workspace, ApiRequest request)
    {
        var channel = Writable(workspace, request);
        if (channel.Find(request.Text("ts")) is not { OnlyFor: null } earlier)
            throw new ApiErrorException("message_not_found");
        if (earlier.User != workspace.BotUser)
            throw new ApiErrorException("cant_update_message");
        var read = Read(workspace, request.Text("text"), request.List("blocks"));
        channel.Replace(earlier.Ts, message => message with { Text = read.Text, Blocks = request.List("blocks") is null ? message.Blocks : read.Blocks, IsEdited = true });
        return new() { ["channel"] = channel.Id, ["ts"] = earlier.Ts, ["text"] = read.Text };
    }

    public static JsonObject Delete(Workspace workspace, ApiRequest request)
    {
        var channel = Writable(workspace, request);
        var ts = request.Text("ts");
        if (channel.Find(ts) is not { } message)
            throw new ApiErrorException("message_not_found");
        if (message.User != workspace.BotUser)
            throw new ApiErrorException("cant_delete_message");
        channel.Replace(ts!, _ => null);
        return new() { ["channel"] = channel.Id, ["ts"] = ts };
    }

    /// <exception cref="ApiErrorException">Slack would refuse it.</exception>
    public Message Read(Workspace workspace, string? text, JsonArray? blocks)
    {
        if (string.IsNullOrEmpty(text) && blocks is null or { Count: 0 })
            throw new ApiErrorException("no_text");
        if (text?.Length > LongestText)
            throw new ApiErrorException("msg_too_long");
        if (string.IsNullOrEmpty(text) || text.Length > AdvisedText)
            server.Violate($"a message has {(string.IsNullOrEmpty(text) ? "no text" : $"{text.Length} characters of text")} beside its blocks");
        if (blocks is { Count: > 0 })
        {
            if (blocks.ToJsonString(Plain).Length > BlockRules.Size)
                throw new ApiErrorException("msg_blocks_too_long");
            if (BlockRules.FaultsOf(blocks, inView: false, workspace.DrawsCharts, id => FileFault(workspace, id)) is { Count: > 0 } faults)
                throw new ApiErrorException("invalid_blocks", faults);
        }

        return new(server.NextTs(), workspace.BotUser, text ?? "") { Blocks = (JsonArray?)blocks?.DeepClone() ?? [], BotId = workspace.BotId };
    }

    private static string? FileFault(Workspace workspace, string id)
    {
        if (workspace.File(id) is not { IsComplete: true } file)
            return "invalid slack file";
        return file.UnreadyFor-- > 0 ? "invalid slack file" : null;
    }

    private static Channel Writable(Workspace workspace, ApiRequest request)
    {
        // A user's id stands for the direct message with them.
        var channel = workspace.Channel(request.Text("channel")) ?? (workspace.User(request.Text("channel")) is { } user ? workspace.DirectMessage(user.Id) : null);
        if (channel is null)
            throw new ApiErrorException("channel_not_found");
        if (channel.Refusal is { } refusal)
            throw new ApiErrorException(refusal);
        if (channel.IsArchived)
            throw new ApiErrorException("is_archived");
        if (!channel.Members.Contains(workspace.BotUser))
            throw new ApiErrorException(channel.Kind is ChannelKind.Public ? "not_in_channel" : "channel_not_found");
        return channel;
    }

    private static string? ThreadOf(Channel channel, ApiRequest request)
    {
        if (request.Text("thread_ts") is not { } thread)
            return null;
        return channel.Find(thread) is null ? throw new ApiErrorException("thread_not_found") : thread;
    }
}
