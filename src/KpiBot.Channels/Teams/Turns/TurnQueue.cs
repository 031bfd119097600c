using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>
/// What was accepted and not yet answered. The turns of one conversation are worked on one after the other, in the order of their
/// arrival; those of different conversations side by side.
/// </summary>
internal sealed class TurnQueue(TurnHandler handler, AcceptedWork work, ILogger<TurnQueue> log)
{
    /// <summary>Of all conversations together.</summary>
    public const int Capacity = 512;

    /// <summary>Of one conversation, so that whoever writes much does not keep the others out.</summary>
    public const int OfOneConversation = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TurnContext>> _lanes = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>False where there is no room, or the host is stopping: the sender must try again.</summary>
    public bool TryAdd(TurnContext turn)
    {
        var conversation = turn.Reference.Conversation.Id!;
        lock (_gate)
        {
            if (_waiting == Capacity || !TryJoin(conversation, turn))
                return false;
            _waiting++;
            return true;
        }
    }

    private bool TryJoin(string conversation, TurnContext turn)
    {
        if (_lanes.TryGetValue(conversation, out var lane))
        {
            if (lane.Count == OfOneConversation)
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

    private async Task WorkOffAsync(string conversation, Queue<TurnContext> lane, CancellationToken cancellation)
    {
        for (var turn = First(lane); turn is not null; turn = After(conversation, lane))
            await RunAsync(turn, cancellation).ConfigureAwait(false);
    }

    private TurnContext First(Queue<TurnContext> lane)
    {
        lock (_gate)
            return lane.Peek();
    }

    /// <summary>Null at the end of the lane, which is gone then.</summary>
    private TurnContext? After(string conversation, Queue<TurnContext> lane)
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
    private async Task RunAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            await handler.HandleAsync(turn, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.TurnFailed(fault, turn.Activity.Id, turn.Activity.Conversation?.Id);
        }
    }
#pragma warning restore CA1031
}
