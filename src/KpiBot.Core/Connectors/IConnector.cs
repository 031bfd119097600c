using KpiBot.Core.Facts;

namespace KpiBot.Core.Connectors;

/// <summary>A configured source: says which streams it has, and reads them.</summary>
public interface IConnector
{
    /// <summary>The streams that the configuration names, each filling one fact.</summary>
    IReadOnlyList<StreamDefinition> Streams { get; }

    /// <summary>
    /// Reads what came since <paramref name="checkpoint"/>. Yields nothing where nothing changed.
    /// </summary>
    /// <exception cref="SyncException">The stream cannot be read; the facts before it stay.</exception>
    IAsyncEnumerable<FactPage> ReadAsync(StreamDefinition stream, string? checkpoint, CancellationToken cancellation);
}

/// <summary>A stream and the fact that it fills.</summary>
public sealed record StreamDefinition(StreamId Id, FactSchema Schema, WriteMode Mode);

/// <summary>Rows read, rows refused, and where reading goes on after them.</summary>
/// <param name="Checkpoint">Stored in one transaction with the rows; null where the page ends nothing that could be resumed.</param>
/// <param name="Total">Rows to expect in all, for progress; null where the source cannot say.</param>
public sealed record FactPage(FactBatch Batch, IReadOnlyList<RejectedRow> Rejected, string? Checkpoint, long? Total = null)
{
    /// <summary>Rows left out on purpose and named in the report, such as a total row: they are no faults.</summary>
    public IReadOnlyList<RejectedRow> Skipped { get; init; } = [];

    /// <summary>How many rows the source's own filter left out.</summary>
    public long Filtered { get; init; }

    /// <summary>
    /// How the sync's rows meet the earlier ones where only reading can tell: the days that a file of daily rows covers.
    /// The same on every page of a read; null where the stream's own mode holds.
    /// </summary>
    public WriteMode? Mode { get; init; }
}
