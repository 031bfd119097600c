namespace KpiBot.Core.Facts;

/// <summary>How far a stream's facts reach.</summary>
/// <param name="Through">The last day that has rows, included, by the fact's day column; null where the stream is empty.</param>
/// <param name="LastSync">The instant that the last successful sync ended; null where none has yet, and only failures are known.</param>
/// <param name="Rejected">Rows that the last successful sync refused.</param>
public sealed record Freshness(StreamId Stream, string Fact, DateOnly? Through, DateTimeOffset? LastSync, long Rows, int Rejected)
{
    /// <summary>The first day that has rows; null where the stream is empty.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How the last sync failed; null where it succeeded. The facts are those before it.</summary>
    public SyncFailure? LastFailure { get; init; }
}
