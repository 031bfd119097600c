namespace KpiBot.Channels.Receiving;

/// <summary>
/// What was accepted and not yet answered. The turns of one conversation are worked on one after the other, in the order of their
/// arrival; those of different conversations side by side.
/// </summary>
internal sealed class TurnQueue<TTurn>(ITurns<TTurn> turns, AcceptedWork work)
    where TTurn : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TTurn>> _lanes = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>False where there is no room, or the host is stopping: the sender must try again.</summary>
    public bool TryAdd(TTurn turn)
    {
        var conversation = turns.ConversationOf(turn);
        lock (_gate)
        {
            if (_waiting == QueueLimits.Capacity || !TryJoin(conversation, turn))
                return false;
            _waiting++;
            return true;
        }
    }

    private bool TryJoin(string conversation, TTurn turn)
    {
        if (_lanes.TryGetValue(conversation, out var lane))
        {
            if (lane.Count == QueueLimits.OfOneConversation)
                return false;
            lane.Enqueue(turn);
            return true;
        }

        lane = new([turn]);
        _lanes[conversation] = lane;
        if (work.TryStart(cancellation => WorkOffAsync(conversation, lane, cancellation)))
            return true;
        _lanes.Remove(conversation);
        return false;
    }

    private async Task WorkOffAsync(string conversation, Queue<TTurn> lane, CancellationToken cancellation)
    {
        for (var turn = First(lane); turn is not null; turn = After(conversation, lane))
            await RunAsync(turn, cancellation).ConfigureAwait(false);
    }

    private TTurn First(Queue<TTurn> lane)
    {
        lock (_gate)
            return lane.Peek();
    }

    /// <summary>Null at the end of the lane, which is gone then.</summary>
    private TTurn? After(string conversation, Queue<TTurn> lane)
    {
        lock (_gate)
        {
            lane.Dequeue();
            _waiting--;
            if (lane.Count > 0)
                return lane.Peek();
            _lanes.Remove(conversation);
            return null;
        }
    }

#pragma warning disable CA1031 // Whatever one turn does, the next one is worked on.
    private async Task RunAsync(TTurn turn, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            await turns.HandleAsync(turn, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            turns.LogFailure(turn, fault);
        }
    }
#pragma warning restore CA1031
}

/// <summary>How much waits at most in one channel.</summary>
internal static class QueueLimits
{
    /// <summary>Of all conversations together.</summary>
    public const int Capacity = 512;

    /// <summary>Of one conversation, so that whoever writes much does not keep the others out.</summary>
    public const int OfOneConversation = 64;

    /// <summary>Conversations that are being told at the same time that there was no room.</summary>
    public const int BusyNotices = 256;
}
