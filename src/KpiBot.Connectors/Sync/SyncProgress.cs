using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>How far the sync of a stream is.</summary>
/// <param name="Rows">Stored and rejected so far.</param>
/// <param name="Total">To expect in all; null where the source has not said.</param>
public sealed record SyncProgress(StreamId Stream, string Fact, long Rows, long? Total);
