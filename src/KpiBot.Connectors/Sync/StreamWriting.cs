using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>The pages of one stream on their way into the store. Nothing is begun before the first page has come.</summary>
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
            return new StreamOutcome.Unchanged();
        sync.Complete(now, rejected);
        return new StreamOutcome.Loaded(Rows + filtered + skipped.Count, stored, filtered, rejected, skipped);
    }

    public void Dispose() => sync?.Dispose();
}
