using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Activities that were accepted a while ago: where an answer of KpiBot's is lost on its way, the client sends the same again.</summary>
internal sealed class SeenActivities(TimeProvider time)
{
    /// <summary>Ids are never used twice, so nothing is lost by remembering them for longer than clients try again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public const int Most = 20_000;

    private readonly Recent<ContentKey, bool> _seen = new(Window, Most, time);

    /// <summary>False where it was accepted before.</summary>
    public bool TryAccept(Activity activity) => ActivityKey.OfId(activity) is not { } key || _seen.TryAdd(key, true);

    /// <summary>It was not taken after all: when it comes again, it is new.</summary>
    public void Forget(Activity activity)
    {
        if (ActivityKey.OfId(activity) is { } key)
            _seen.Remove(key);
    }
}
