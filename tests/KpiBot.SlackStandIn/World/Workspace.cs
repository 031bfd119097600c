using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.World;

/// <summary>A workspace with the people, channels, messages and files that tests need.</summary>
internal sealed class Workspace(string id, string? enterprise = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Channel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _views = new(StringComparer.Ordinal);
    private int _made;

    public string Id => id;

    public string? Enterprise => enterprise;

    public string Name { get; init; } = "Testing";

    public string BotUser { get; init; } = "U0BOT" + id[1..];

    public string BotId { get; init; } = "B0BOT" + id[1..];

    /// <summary>Whether the roll-out of charts has come here.</summary>
    public bool DrawsCharts { get; set; } = true;

    /// <summary>How often a new file is called unready before it may be shown.</summary>
    public int UnreadyFor { get; set; }

    public Channel AddChannel(string channel, ChannelKind kind = ChannelKind.Public, params string[] members)
    {
        lock (_gate)
            return _channels[channel] = new(channel, kind) { Members = [.. members, BotUser] };
    }

    public User AddUser(User user)
    {
        lock (_gate)
            return _users[user.Id] = user;
    }

    public Channel? Channel(string? channel)
    {
        lock (_gate)
            return channel is null ? null : _channels.GetValueOrDefault(channel);
    }

    public User? User(string? user)
    {
        lock (_gate)
            return user is null ? null : _users.GetValueOrDefault(user);
    }

    /// <summary>The same one whenever it is asked for.</summary>
    public Channel DirectMessage(string user)
    {
        lock (_gate)
        {
            var known = _channels.Values.FirstOrDefault(channel => channel.Kind is ChannelKind.Direct && channel.Members.Contains(user));
            if (known is not null)
                return known;
            var made = new Channel($"D0{++_made}{user}", ChannelKind.Direct) { Members = [user, BotUser] };
            return _channels[made.Id] = made;
        }
    }

    public StoredFile AddFile(string name, int length)
    {
        lock (_gate)
        {
            var file = new StoredFile($"F0{++_made:D6}", name, length) { UnreadyFor = UnreadyFor };
            return _files[file.Id] = file;
        }
    }

    public StoredFile? File(string? file)
    {
        lock (_gate)
            return file is null ? null : _files.GetValueOrDefault(file);
    }

    public IReadOnlyList<StoredFile> Files
    {
        get
        {
            lock (_gate)
                return [.. _files.Values];
        }
    }

    /// <summary>What a person sees in the app's home, or in a modal.</summary>
    public JsonObject? View(string key)
    {
        lock (_gate)
            return _views.GetValueOrDefault(key);
    }

    public void Show(string key, JsonObject view)
    {
        lock (_gate)
            _views[key] = view;
    }

    public void Close(string key)
    {
        lock (_gate)
            _views.Remove(key);
    }

    /// <summary>The modal that was opened last; null where none was.</summary>
    public JsonObject? OpenModal
    {
        get
        {
            lock (_gate)
                return _views.Where(view => (string?)view.Value["type"] == "modal").Select(view => view.Value).LastOrDefault();
        }
    }

    public string NextView() => $"V0{Interlocked.Increment(ref _made):D6}";
}

internal sealed record User(string Id, string Name)
{
    public string Locale { get; init; } = "en-US";

    public string TimeZone { get; init; } = "Europe/Paris";

    public string? Team { get; init; }

    public bool IsGuest { get; init; }

    public bool IsStranger { get; init; }

    public bool IsBot { get; init; }

    public string? Email { get; init; }
}
