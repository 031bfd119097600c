using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>The pages of one stream on their way into the store. Nothing is begun before the first page has come, which says how.</summary>
internal sealed class StreamWriting(IFactStore store, StreamDefinition stream) : IDisposable
{
    private readonly List<RejectedRow> rejected = [];
    private readonly List<RejectedRow> skipped = [];
    private IFactSync? sync;
    private long stored;
    private long filtered;

    public long Rows => stored + rejected.Count;

    public void Append(FactPage page)
    {
        sync ??= store.BeginSync(stream.Id, stream.Schema, page.Mode ?? stream.Mode);
        sync.Append(page.Batch, page.Checkpoint);
        stored += page.Batch.Facts.Count;
        filtered += page.Filtered;
        rejected.AddRange(page.Rejected);
        skipped.AddRange(page.Skipped);
    }

    public StreamOutcome Complete(DateTimeOffset now)
    {
        if (sync is null)
        {
            CompleteUnchanged(now);
            return new StreamOutcome.Unchanged();
        }

        sync.Complete(now, rejected);
        return new StreamOutcome.Loaded(Rows + filtered + skipped.Count, stored, filtered, rejected, skipped);
    }

    /// <summary>
    /// A sync without rows, so that the facts are known to be as fresh as now, and that what a sync that was cut off after its
    /// last page has left becomes visible.
    /// </summary>
    private void CompleteUnchanged(DateTimeOffset now)
    {
        var mode = stream.Mode is WriteMode.ReplaceAll ? new WriteMode.Upsert() : stream.Mode;
        using var empty = store.BeginSync(stream.Id, stream.Schema, mode);
        empty.Complete(now, []);
    }

    public void Dispose() => sync?.Dispose();
}
