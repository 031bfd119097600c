using System.Threading.Channels;
using KpiBot.Core.Delivery;

namespace KpiBot.Storage.Tests.Delivery;

/// <summary>The real store, with a signal for everything that it has kept, and faults where a test wants them.</summary>
internal sealed class WatchedStore(IOutboxStore inner) : IOutboxStore
{
    private readonly Channel<OutboxEntry> written = Channel.CreateUnbounded<OutboxEntry>();
    private int faults;
    private int underway;

    public int ReadsOfOpen { get; private set; }

    /// <summary>Entries in the order in which they became durable.</summary>
    public ChannelReader<OutboxEntry> Written => written.Reader;

    public Channel<DateTimeOffset> Pruned { get; } = Channel.CreateUnbounded<DateTimeOffset>();

    /// <summary>Whether a message is between its try and what came of it: no time must pass meanwhile.</summary>
    public bool IsUnderway => Volatile.Read(ref underway) > 0;

    /// <summary>What cannot be written.</summary>
    public Func<OutboxEntry, bool> FailsOn { get; set; } = _ => false;

    public int Faults => faults;

    public IReadOnlyList<OutboxEntry> ReadOpen()
    {
        ReadsOfOpen++;
        return inner.ReadOpen();
    }

    public OutboxEntry? Find(string key) => inner.Find(key);

    public OutboxEntry? FindHead(string thread, string place) => inner.FindHead(thread, place);

    public Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now) => inner.AddAsync(messages, now);

    public async Task<IReadOnlyList<OutboxEntry>> WriteAsync(OutboxEntry entry, OutboxMessage? also)
    {
        if (FailsOn(entry))
        {
            Interlocked.Increment(ref faults);
            throw new IOException("There is no space left.");
        }

        if (entry.State is OutboxState.Sending)
            Interlocked.Increment(ref underway);
        var added = await inner.WriteAsync(entry, also);
        if (entry.State is not OutboxState.Sending && underway > 0)
            Interlocked.Decrement(ref underway);
        written.Writer.TryWrite(entry);
        return added;
    }

    public async Task PruneAsync(DateTimeOffset before)
    {
        await inner.PruneAsync(before);
        Pruned.Writer.TryWrite(before);
    }
}
