using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// The facts in LiteDB, as a log of segments per stream. Every method is one transaction. A sync's segments are staged until it
/// is completed; those of an interrupted upsert or replacement of days stay, up to its last checkpoint, and become visible
/// with the sync that resumes there. What follows that checkpoint is read again by the connector, and so is dropped; a replacement
/// of the whole stream starts over.
/// </summary>
internal sealed class FactLog(LiteDatabase database, StoreTransactions store)
{
    private readonly StreamCatalog streams = new(database);
    private readonly SegmentLog segments = new(database);
    private readonly RejectedLog rejected = new(database);

    public T Read<T>(Func<StreamCatalog, SegmentLog, T> read) => store.Read(() => read(streams, segments));

    public string? ReadCheckpoint(StreamId id) => store.Read(() =>
    {
        if (streams.Find(id) is not { } stream)
            return null;
        var resumable = segments.Of(stream.Id).FindLast(segment => segment.IsResumable && segment.Checkpoint is not null);
        return resumable?.Checkpoint ?? stream.Checkpoint;
    });

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId id) =>
        store.Read(() => streams.Find(id) is { } stream ? rejected.Of(stream.Id) : []);

    /// <summary>Makes room for a sync: what an interrupted one left and this one cannot resume goes.</summary>
    public SyncStart Begin(StreamId id, FactSchema schema, WriteMode mode) => store.Transact(() =>
    {
        var stream = streams.FindOrAdd(id, schema.Name);
        var staged = segments.Of(stream.Id).FindAll(segment => segment.IsStaged);
        var resumes = mode is not WriteMode.ReplaceAll && stream.Fact == schema.Name;
        var lastKept = resumes ? staged.FindLastIndex(segment => segment.IsResumable && segment.Checkpoint is not null) : -1;
        for (var i = 0; i < staged.Count; i++)
        {
            if (i > lastKept || !staged[i].IsResumable)
                segments.Delete(staged[i]);
        }
        return new SyncStart(stream, schema, mode, lastKept < 0 ? 0 : staged[lastKept].Id);
    });

    public void Append(SyncStart sync, SegmentPart part, string? checkpoint) => store.Transact(() =>
    {
        var template = new SegmentRecord
        {
            Stream = sync.Stream.Id,
            IsStaged = true,
            IsResumable = sync.Mode is not WriteMode.ReplaceAll,
            Checkpoint = checkpoint,
        };
        segments.Write(template, sync.Schema.DayColumn, part);
    });

    /// <returns>The facts whose rows are no longer the same.</returns>
    public IReadOnlySet<string> Complete(SyncStart sync, DateTimeOffset now, IReadOnlyList<RejectedRow> refused) => store.Transact(() =>
    {
        var stream = sync.Stream;
        var all = segments.Of(stream.Id);
        var staged = all.FindAll(segment => segment.IsStaged);
        var changed = new HashSet<string>();
        if (staged.Count > 0)
        {
            changed.UnionWith([stream.Fact, sync.Schema.Name]);
            // What a stream held of another fact cannot stay beside the new one.
            var mode = stream.Fact == sync.Schema.Name ? sync.Mode : new WriteMode.ReplaceAll();
            stream.Checkpoint = staged.FindLast(segment => segment.Checkpoint is not null)?.Checkpoint ?? stream.Checkpoint;
            stream.Fact = sync.Schema.Name;
            new Settlement(segments, sync.Schema).Settle(staged, all.FindAll(segment => !segment.IsStaged), mode, sync.Wrote);
            new Compaction(segments, sync.Schema.DayColumn).Run(stream.Id);
        }
        // A sync that brought nothing and refused nothing found its source unchanged: the earlier report still holds.
        if (staged.Count > 0 || refused.Count > 0)
        {
            rejected.Replace(stream.Id, refused);
            stream.Rejected = refused.Count;
        }
        if (stream.Failure is not null)
            rejected.ReplaceFailure(stream.Id, []);
        (stream.LastSync, stream.Failure) = (now, null);
        streams.Update(stream);
        return changed;
    });

    public void RecordFailure(StreamId id, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> refused) => store.Transact(() =>
    {
        var stream = streams.FindOrAdd(id, schema.Name);
        // What holds nothing stands for the fact that it was to fill; staged rows are of the fact that they were written for.
        if (segments.Of(stream.Id).Count == 0)
            stream.Fact = schema.Name;
        stream.Failure = failure;
        rejected.ReplaceFailure(stream.Id, refused);
        streams.Update(stream);
    });

    /// <returns>The facts that lost rows.</returns>
    public IReadOnlySet<string> Forget(Predicate<StreamId> isGone) => store.Transact(() =>
    {
        var forgotten = streams.All().FindAll(stream => isGone(stream.ToId()));
        foreach (var stream in forgotten)
        {
            segments.Of(stream.Id).ForEach(segments.Delete);
            rejected.Delete(stream.Id);
            streams.Delete(stream);
        }
        return forgotten.Select(stream => stream.Fact).ToHashSet();
    });
}
