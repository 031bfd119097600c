using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.World;

internal enum ChannelKind
{
    Public,
    Private,
    Direct,
    Group,
}

/// <summary>A channel and all that was said in it, as it stands now.</summary>
internal sealed class Channel(string id, ChannelKind kind)
{
    private readonly Lock _gate = new();
    private readonly List<Message> _messages = [];

    public string Id => id;

    public ChannelKind Kind => kind;

    public HashSet<string> Members { get; init; } = [];

    public bool IsArchived { get; set; }

    /// <summary>Slack's error for whoever posts here; null where one may.</summary>
    public string? Refusal { get; set; }

    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    public Message? Find(string? ts)
    {
        lock (_gate)
            return _messages.Find(message => message.Ts == ts);
    }

    public Message Add(Message message)
    {
        lock (_gate)
            _messages.Add(message);
        return message;
    }

    public bool Replace(string ts, Func<Message, Message?> change)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Ts == ts);
            if (at < 0)
                return false;
            if (change(_messages[at]) is { } changed)
                _messages[at] = changed;
            else
                _messages.RemoveAt(at);
            return true;
        }
    }
}

/// <param name="User">Who said it.</param>
internal sealed record Message(string Ts, string User, string Text)
{
    public string? ThreadTs { get; init; }

    public JsonArray Blocks { get; init; } = [];

    /// <summary>Who alone sees it; null where all do.</summary>
    public string? OnlyFor { get; init; }

    public bool IsEdited { get; init; }

    public string? BotId { get; init; }

    public IReadOnlyList<string> Files { get; init; } = [];

    public JsonObject ToJson(string type = "message")
    {
        var json = new JsonObject { ["type"] = type, ["user"] = User, ["text"] = Text, ["ts"] = Ts, ["blocks"] = Blocks.DeepClone() };
        if (ThreadTs is { } thread)
            json["thread_ts"] = thread;
        if (BotId is { } bot)
            json["bot_id"] = bot;
        return json;
    }
}

/// <summary>A file from the moment that an address for it was asked for.</summary>
internal sealed class StoredFile(string id, string name, int length)
{
    public string Id => id;

    public string Name => name;

    public int Length => length;

    public string? AlternativeText { get; set; }

    public byte[]? Bytes { get; set; }

    public bool IsComplete { get; set; }

    public int UnreadyFor { get; set; }
}
