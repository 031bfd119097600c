using System.Threading.Channels;

namespace KpiBot.Core.Delivery;

/// <summary>Where everything goes that KpiBot says without being asked: kept first, said then.</summary>
public sealed class Outbox(IOutboxStore store, TimeProvider clock)
{
    private readonly Channel<OutboxEntry> taken = Channel.CreateUnbounded<OutboxEntry>(new() { SingleReader = true });

    /// <summary>What was added and is durable, for whoever delivers it.</summary>
    internal ChannelReader<OutboxEntry> Taken => taken.Reader;

    /// <summary>Completes when they are durable, and so will be said. Those whose key is there already are left out.</summary>
    public async Task AddAsync(params IReadOnlyList<OutboxMessage> messages) =>
        Take(await store.AddAsync(messages, clock.GetUtcNow()).ConfigureAwait(false));

    /// <summary>For what was stored in a transaction of one's own; once that is durable.</summary>
    public void Take(IEnumerable<OutboxEntry> stored)
    {
        foreach (var entry in stored)
            taken.Writer.TryWrite(entry);
    }
}
