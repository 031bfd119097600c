using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Tests.Support;

/// <summary>Keeps the rows of each stream in memory, as the contract says, and the batches that came.</summary>
internal sealed class RecordingFactStore : IFactStore
{
    private readonly Dictionary<StreamId, StoredStream> streams = [];

    public IFactSnapshot Snapshot => new FreshnessOnly([.. streams.Values.Select(s => s.Freshness).Where(f => f.LastSync is not null || f.LastFailure is not null)]);

    public List<FactBatch> Batches { get; } = [];

    public List<string> Forgotten { get; } = [];

    public string? ReadCheckpoint(StreamId stream) => streams.GetValueOrDefault(stream)?.Checkpoint;

    public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode)
    {
        if (!streams.TryGetValue(stream, out var stored))
            streams[stream] = stored = new StoredStream(stream);
        return new RecordingSync(this, stored, schema, mode);
    }

    public void Forget(string connection)
    {
        Forgotten.Add(connection);
        foreach (var gone in streams.Keys.Where(s => s.Connection == connection).ToList())
            streams.Remove(gone);
    }

    public void Forget(StreamId stream) => streams.Remove(stream);

    public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected)
    {
        if (!streams.TryGetValue(stream, out var stored))
            streams[stream] = stored = new StoredStream(stream);
        if (stored.LastSync is null)
            stored.Fact = schema.Name;
        (stored.Failure, stored.RefusedFor) = (failure, rejected);
    }

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) =>
        streams[stream] is { RefusedFor.Count: > 0 } failed ? failed.RefusedFor : streams[stream].Rejected;

    public IReadOnlyList<Row> Rows(string stream) =>
        [.. streams.Where(s => s.Key.Stream == stream).SelectMany(s => s.Value.Rows.Values)];

    public WriteMode? LastMode(string stream) => streams.Single(s => s.Key.Stream == stream).Value.LastMode;

    private sealed class StoredStream(StreamId id)
    {
        public Dictionary<string, Row> Rows { get; set; } = [];

        public string? Checkpoint { get; set; }

        public string Fact { get; set; } = "";

        public DateTimeOffset? LastSync { get; set; }

        public IReadOnlyList<RejectedRow> Rejected { get; set; } = [];

        public SyncFailure? Failure { get; set; }

        public IReadOnlyList<RejectedRow> RefusedFor { get; set; } = [];

        public WriteMode? LastMode { get; set; }

        public Freshness Freshness => new(id, Fact, null, LastSync, Rows.Count, Rejected.Count) { LastFailure = Failure };
    }

    private sealed class RecordingSync(RecordingFactStore store, StoredStream stream, FactSchema schema, WriteMode mode) : IFactSync
    {
        private readonly Dictionary<string, Row> incoming = [];
        private string? checkpoint;
        private bool hasBatches;

        public void Append(FactBatch batch, string? checkpoint)
        {
            store.Batches.Add(batch);
            foreach (var fact in batch.Facts)
                incoming[fact.ExternalId] = new Row(batch.Columns, fact);
            this.checkpoint = checkpoint ?? this.checkpoint;
            hasBatches = true;
        }

        public void Complete(DateTimeOffset now, IReadOnlyList<RejectedRow> rejected)
        {
            (stream.LastSync, stream.Failure, stream.RefusedFor) = (now, null, []);
            if (!hasBatches && rejected.Count == 0)
                return; // the source was found unchanged
            var kept = mode switch
            {
                WriteMode.ReplaceAll => [],
                WriteMode.ReplaceDays days => stream.Rows.Where(r => !days.Days.Contains(r.Value.Day(schema.DayColumn)!.Value)),
                _ => stream.Rows,
            };
            stream.Rows = kept.Where(r => !incoming.ContainsKey(r.Key)).Concat(incoming).ToDictionary();
            (stream.Checkpoint, stream.Fact, stream.Rejected) = (checkpoint ?? stream.Checkpoint, schema.Name, rejected);
            stream.LastMode = mode;
        }

        public void Dispose()
        {
        }
    }

    private sealed class FreshnessOnly(IReadOnlyList<Freshness> freshness) : IFactSnapshot
    {
        public ValueTask<FactLines> LinesAsync(FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public IReadOnlyList<Freshness> Freshness { get; } = freshness;

        public ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default) =>
            throw new NotSupportedException("Connectors ask no questions.");

        public IReadOnlyCollection<string> Dimensions(string fact) => [];

        public IReadOnlyCollection<string> Members(string dimension) => [];
    }
}

/// <summary>A stored row, its cells by the names of their columns.</summary>
internal sealed record Row(IReadOnlyList<FactColumn> Columns, Fact Fact)
{
    public string Id => Fact.ExternalId;

    public string? Text(string column) => Value(column).Text;

    public decimal? Number(string column) =>
        Value(column) is { IsAbsent: false } value ? value.ToDecimal(Columns.Single(c => c.Name == column).Type) : null;

    public DateOnly? Day(string column) =>
        Value(column) is { IsAbsent: false } value ? DateOnly.FromDayNumber((int)value.Scaled) : null;

    private FactValue Value(string column)
    {
        var index = Columns.ToList().FindIndex(c => c.Name == column);
        return index < 0 ? FactValue.Absent : Fact.Values[index];
    }
}
