using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>
/// What was accepted a while ago, whichever way it came: Slack sends again what it thinks was not heard, and tells of one message in two
/// events where it is a mention in a direct message.
/// </summary>
internal sealed class SeenArrivals(TimeProvider time)
{
    /// <summary>Slack's last retry comes after five minutes; ids are never used twice.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    /// <summary>A message is known by two keys.</summary>
    public const int Most = 40_000;

    private readonly Lock _gate = new();
    private readonly Recent<ContentKey, bool> _seen = new(Window, Most, time);

    /// <summary>False where it was accepted before.</summary>
    public bool TryAccept(SlackArrival arrival)
    {
        var keys = KeysOf(arrival);
        lock (_gate)
        {
            if (keys.Any(key => _seen.TryGet(key, out _)))
                return false;
            keys.ForEach(key => _seen.TryAdd(key, true));
            return true;
        }
    }

    /// <summary>It was not taken after all: when it comes again, it is new.</summary>
    public void Forget(SlackArrival arrival)
    {
        lock (_gate)
            KeysOf(arrival).ForEach(_seen.Remove);
    }

    private static List<ContentKey> KeysOf(SlackArrival arrival)
    {
        var keys = new List<ContentKey>(2);
        if (arrival.Id is { Length: > 0 } id)
            keys.Add(ContentKey.Of("id", arrival.GetType().Name, id));
        if (arrival is SlackArrival.Written said)
            keys.Add(ContentKey.Of("message", said.Channel, said.Timestamp));
        return keys;
    }
}
