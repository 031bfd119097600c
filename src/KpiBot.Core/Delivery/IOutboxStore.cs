namespace KpiBot.Core.Delivery;

/// <summary>Messages that are to be said, and for a while those that were, beyond a restart.</summary>
public interface IOutboxStore
{
    /// <summary>All that are neither delivered nor parked, in the order of their numbers.</summary>
    IReadOnlyList<OutboxEntry> ReadOpen();

    /// <summary>Null where there is none, or none any more.</summary>
    OutboxEntry? Find(string key);

    /// <summary>The first message of the thread that was delivered in the place; null where there is none, or none any more.</summary>
    OutboxEntry? FindHead(string thread, string place);

    /// <summary>Adds all of them in one transaction, but those whose key is there already.</summary>
    /// <returns>Those that were added; completed when they are durable.</returns>
    Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now);

    /// <summary>Brings the entry up to date, and adds a message in the same transaction.</summary>
    /// <param name="also">Null for none.</param>
    /// <returns>The added; completed when both are durable.</returns>
    Task<IReadOnlyList<OutboxEntry>> WriteAsync(OutboxEntry entry, OutboxMessage? also = null);

    /// <summary>Forgets what was delivered or parked before.</summary>
    Task PruneAsync(DateTimeOffset before);
}
