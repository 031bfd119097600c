using KpiBot.Core.Delivery;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The outbox in LiteDB.</summary>
internal sealed class LiteDbOutbox(LiteDatabase database, StoreTransactions transactions, SharedCommits commits) : IOutboxStore
{
    private readonly ILiteCollection<OutboxRecord> records = database.GetCollection<OutboxRecord>(Collections.Outbox);

    public IReadOnlyList<OutboxEntry> ReadOpen() => transactions.Read(() =>
        records.Find(Query.EQ(nameof(OutboxRecord.EndedAt), 0L)).OrderBy(record => record.Id).Select(record => record.ToEntry()).ToList());

    public OutboxEntry? Find(string key) => transactions.Read(() => Known(key)?.ToEntry());

    public OutboxEntry? FindHead(string thread, string place)
    {
        var key = OutboxRecord.ThreadKeyOf(thread, place);
        return transactions.Read(() => records.Find(Query.EQ(nameof(OutboxRecord.ThreadKey), key))
            .Where(record => record.State == nameof(OutboxState.Delivered)).MinBy(record => record.Id)?.ToEntry());
    }

    public async Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now)
    {
        IReadOnlyList<OutboxEntry> added = [];
        await commits.TransactAsync(() => added = Add(messages, now)).ConfigureAwait(false);
        return added;
    }

    public async Task<IReadOnlyList<OutboxEntry>> WriteAsync(OutboxEntry entry, OutboxMessage? also)
    {
        var record = OutboxRecord.Of(entry);
        IReadOnlyList<OutboxEntry> added = [];
        await commits.TransactAsync(() =>
        {
            records.Update(record);
            if (also is not null)
                added = Add([also], entry.EndedAt ?? entry.Due);
        }).ConfigureAwait(false);
        return added;
    }

    public Task PruneAsync(DateTimeOffset before) => commits.TransactAsync(() =>
        records.DeleteMany(Query.Between(nameof(OutboxRecord.EndedAt), 1L, before.UtcTicks - 1)));

    /// <summary>Within a transaction of the caller's: what leads to a message and the message are kept together or not at all.</summary>
    /// <returns>Those whose key was not there; for the outbox to take once the transaction is durable.</returns>
    internal IReadOnlyList<OutboxEntry> Add(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now)
    {
        var added = new List<OutboxEntry>();
        foreach (var message in messages.Where(message => Known(message.Key) is null))
        {
            var entry = OutboxEntry.Of(0, message, now);
            var number = records.Insert(OutboxRecord.Of(entry)).AsInt64;
            added.Add(entry with { Number = number });
        }

        return added;
    }

    private OutboxRecord? Known(string key) => records.FindOne(Query.EQ(nameof(OutboxRecord.Key), OutboxRecord.KeyOf(key)));
}
