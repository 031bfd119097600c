namespace KpiBot.Core.Facts;

/// <summary>The system of record for facts. One process owns it.</summary>
public interface IFactStore
{
    /// <summary>The facts as of the last sync that ended: immutable, safe to read while a sync runs.</summary>
    IFactSnapshot Snapshot { get; }

    /// <summary>
    /// What the stream's last committed batch left behind, as the connector wrote it; null before the first. While a
    /// <see cref="WriteMode.ReplaceAll"/> is in progress or was interrupted, that of the last completed sync: it starts over.
    /// </summary>
    string? ReadCheckpoint(StreamId stream);

    /// <summary>Opens a sync of one stream. Disposing it without <see cref="IFactSync.Complete"/> leaves what readers see as it was.</summary>
    /// <remarks>
    /// An interrupted <see cref="WriteMode.Upsert"/> or <see cref="WriteMode.ReplaceDays"/> is gone on with by the stream's next sync:
    /// its batches up to its last checkpoint become visible when that one is completed. A stream that now fills another fact loses
    /// its rows of the former when its first sync is completed.
    /// </remarks>
    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode);

    /// <summary>Removes every stream of a connection: its source is no longer configured.</summary>
    /// <exception cref="InvalidOperationException">A sync of the connection is in progress.</exception>
    void Forget(string connection);

    /// <summary>Removes a stream: its connection no longer has it. One that is not known is no error.</summary>
    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    void Forget(StreamId stream);

    /// <summary>
    /// Keeps that the stream could not be read: <see cref="Freshness.LastFailure"/> tells it until the next sync of the stream is
    /// completed, be it one that found the source unchanged. Facts and checkpoint stay; a stream that was never loaded is listed
    /// from here on, without rows.
    /// </summary>
    /// <param name="rejected">The rows that the whole was refused for; none where it failed otherwise.</param>
    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected);

    /// <summary>
    /// Refused rows of the stream's last sync that appended a batch or refused a row; after a failure that names rows, those,
    /// until a sync is completed.
    /// </summary>
    IReadOnlyList<RejectedRow> ReadRejected(StreamId stream);
}

/// <summary>A sync in progress: batches go in with their checkpoint in one transaction, readers see them when it is completed.</summary>
public interface IFactSync : IDisposable
{
    /// <summary>Stores the batch and the checkpoint, both or neither; when it returns, a killed process loses neither.</summary>
    /// <param name="checkpoint">From where a connector that is interrupted after this batch will go on; null keeps the one before.</param>
    /// <exception cref="ArgumentException">The batch does not fit the sync's fact.</exception>
    void Append(FactBatch batch, string? checkpoint);

    /// <summary>
    /// Ends the sync: from here on <see cref="IFactStore.Snapshot"/> holds its rows. Without any batch appended, not even an empty one,
    /// the source was unchanged: rows stay in every mode, and only <see cref="Freshness.LastSync"/> moves.
    /// </summary>
    /// <param name="rejected">Rows that were refused, kept for the report.</param>
    void Complete(DateTimeOffset now, IReadOnlyList<RejectedRow> rejected);
}

/// <summary>An unchanging view of the facts.</summary>
public interface IFactSnapshot
{
    /// <exception cref="OverflowException">A sum does not fit: never a wrong number instead.</exception>
    ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default);

    /// <summary>The rows that the aggregate is made of, whatever it groups by, in no particular order.</summary>
    /// <param name="columns">Of the fact, or <see cref="FactSource.Column"/>.</param>
    /// <param name="most">Rows beyond are counted and not read.</param>
    ValueTask<FactLines> LinesAsync(FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default);

    /// <summary>Every stream, also those without rows.</summary>
    IReadOnlyList<Freshness> Freshness { get; }

    /// <summary>The dimensions that the fact's rows can be split by: the schema's and the sources' own.</summary>
    IReadOnlyCollection<string> Dimensions(string fact);

    /// <summary>The values that a dimension has over all facts, each once.</summary>
    IReadOnlyCollection<string> Members(string dimension);
}
