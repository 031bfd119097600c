using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.LiteDb;

internal sealed class LiteDbSync(LiteDbStore store, FactLog log, SyncStart start) : IFactSync
{
    private bool hasEnded;

    public void Append(FactBatch batch, string? checkpoint)
    {
        ObjectDisposedException.ThrowIf(hasEnded, this);
        BatchRules.Check(batch, start.Schema);
        Fact[] facts = [.. batch.Facts];
        log.Append(start, SegmentPart.Whole(SegmentBuilder.Build(batch.Columns, facts), SegmentKeys.Of(facts)), checkpoint);
    }

    public void Complete(DateTimeOffset now, IReadOnlyList<RejectedRow> rejected)
    {
        ObjectDisposedException.ThrowIf(hasEnded, this);
        store.Publish(() => log.Complete(start, now, rejected));
        Dispose();
    }

    public void Dispose()
    {
        if (hasEnded)
            return;
        hasEnded = true;
        store.Release(start.Stream.ToId());
    }
}
