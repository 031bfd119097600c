using System.Threading.Channels;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>What was accepted and not yet worked on, in the order of arrival.</summary>
internal sealed class TurnQueue
{
    public const int Capacity = 256;

    private readonly Channel<TurnContext> _turns =
        Channel.CreateBounded<TurnContext>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>False where the queue is full or has been closed: the sender must try again.</summary>
    public bool TryAdd(TurnContext turn) => _turns.Writer.TryWrite(turn);

    /// <summary>Takes no more; what is in it is still handed out.</summary>
    public void Close() => _turns.Writer.TryComplete();

    /// <summary>Ends when the queue has been closed and emptied.</summary>
    public IAsyncEnumerable<TurnContext> ReadAllAsync(CancellationToken cancellation) => _turns.Reader.ReadAllAsync(cancellation);
}
