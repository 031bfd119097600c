using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Receiving;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>Invokes of the last minute: one that comes again gets the answer of the first, and does nothing twice.</summary>
internal sealed class InvokeMemory(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    /// <summary>Under two keys each. An answer may hold a card of 28 KB.</summary>
    public const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly Recent<ContentKey, InvokeRun> _runs = new(Window, Most, time);

    /// <returns>The run, and whether the caller has to begin it.</returns>
    public (InvokeRun Run, bool IsNew) RunOf(Activity activity, IInvokeHandler handler)
    {
        var keys = KeysOf(activity, handler).ToList();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_runs.TryGet(key, out var known))
                    return (known, false);
            }

            var run = new InvokeRun();
            keys.ForEach(key => _runs.TryAdd(key, run));
            return (run, true);
        }
    }

    /// <summary>Nothing came of it: when it comes again, it is new.</summary>
    public void Forget(Activity activity, IInvokeHandler handler)
    {
        foreach (var key in KeysOf(activity, handler))
            _runs.Remove(key);
    }

    private static IEnumerable<ContentKey> KeysOf(Activity activity, IInvokeHandler handler)
    {
        if (ActivityKey.OfId(activity) is { } id)
            yield return id;
        if (handler.IsDoneOnce && ActivityKey.OfContent(activity) is { } content)
            yield return content;
    }
}
