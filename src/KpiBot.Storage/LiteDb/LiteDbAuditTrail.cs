using KpiBot.Core.Conversations;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The audit trail in LiteDB. Entries are only ever added; those of before their time go once a day.</summary>
internal sealed class LiteDbAuditTrail(LiteDatabase database, StoreTransactions transactions, SharedCommits commits) : IAuditTrail
{
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromDays(1);

    private readonly ILiteCollection<AuditRecord> records = database.GetCollection<AuditRecord>(Collections.Audit);
    private DateTimeOffset pruned = DateTimeOffset.MinValue;

    public Task AppendAsync(AuditEntry entry, DateTimeOffset expired) => commits.TransactAsync(() =>
    {
        if (expired - pruned >= BetweenPrunings)
        {
            records.DeleteMany(Query.LT(nameof(AuditRecord.At), expired.UtcTicks));
            pruned = expired;
        }

        records.Insert(AuditRecord.Of(entry));
    });

    public IReadOnlyList<AuditEntry> Read(DateTimeOffset since) => transactions.Read(() =>
        records.Find(Query.GTE(nameof(AuditRecord.At), since.UtcTicks)).OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.ToEntry()).ToList());
}
