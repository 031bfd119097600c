namespace KpiBot.Channels.Receiving;

/// <summary>
/// Tells whoever wrote while there was no room that they were not heard. One message at a time in a conversation: it counts what came
/// while the one before it was on its way.
/// </summary>
internal sealed class BusyNotices<TTurn>(ITurns<TTurn> turns, AcceptedWork work)
    where TTurn : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Unheard> _pending = new(StringComparer.Ordinal);

    /// <summary>False where not even that can be said.</summary>
    public bool TryTell(TTurn turn)
    {
        var conversation = turns.ConversationOf(turn);
        lock (_gate)
        {
            if (_pending.TryGetValue(conversation, out var unheard))
            {
                _pending[conversation] = new(turn, unheard.Count + 1);
                return true;
            }

            if (_pending.Count == QueueLimits.BusyNotices || !work.TryStart(cancellation => TellAsync(conversation, cancellation)))
                return false;
            _pending[conversation] = new(turn, 1);
            return true;
        }
    }

    private async Task TellAsync(string conversation, CancellationToken cancellation)
    {
        while (Take(conversation) is { } unheard)
            await turns.SayBusyAsync(unheard.Last, unheard.Count, cancellation).ConfigureAwait(false);
    }

    /// <summary>Null, and the conversation is done with, where nothing came since the last time.</summary>
    private Unheard? Take(string conversation)
    {
        lock (_gate)
        {
            if (_pending.GetValueOrDefault(conversation) is { Count: > 0 } unheard)
            {
                _pending[conversation] = unheard with { Count = 0 };
                return unheard;
            }

            _pending.Remove(conversation);
            return null;
        }
    }

    private sealed record Unheard(TTurn Last, int Count);
}
