namespace KpiBot.Core.Facts;

/// <summary>The system of record for facts. One process owns it.</summary>
public interface IFactStore
{
    /// <summary>The facts as of the last sync that ended: immutable, safe to read while a sync runs.</summary>
    IFactSnapshot Snapshot { get; }

    /// <summary>What the stream's last committed batch left behind, as the connector wrote it; null before the first.</summary>
    string? ReadCheckpoint(StreamId stream);

    /// <summary>Opens a sync of one stream. Disposing it without <see cref="IFactSync.Complete"/> leaves what readers see as it was.</summary>
    IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode);

    /// <summary>Removes every stream of a connection: its source is no longer configured.</summary>
    void Forget(string connection);

    /// <summary>Refused rows of the stream's last sync.</summary>
    IReadOnlyList<RejectedRow> ReadRejected(StreamId stream);
}

/// <summary>A sync in progress: batches go in with their checkpoint in one transaction, readers see them when it is completed.</summary>
public interface IFactSync : IDisposable
{
    /// <summary>Stores the batch and the checkpoint, both or neither.</summary>
    void Append(FactBatch batch, string? checkpoint);

    /// <summary>Ends the sync: from here on <see cref="IFactStore.Snapshot"/> holds its rows.</summary>
    /// <param name="rejected">Rows that were refused, kept for the report.</param>
    void Complete(DateTimeOffset now, IReadOnlyList<RejectedRow> rejected);
}

/// <summary>An unchanging view of the facts.</summary>
public interface IFactSnapshot
{
    /// <exception cref="OverflowException">A sum does not fit: never a wrong number instead.</exception>
    ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default);

    /// <summary>Every stream, also those without rows.</summary>
    IReadOnlyList<Freshness> Freshness { get; }

    /// <summary>The dimensions that the fact's rows can be split by: the schema's and the sources' own.</summary>
    IReadOnlyCollection<string> Dimensions(string fact);

    /// <summary>The values that a dimension has over all facts, each once.</summary>
    IReadOnlyCollection<string> Members(string dimension);
}
