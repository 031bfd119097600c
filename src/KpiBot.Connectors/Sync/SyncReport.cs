using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>What a sync did, stream by stream.</summary>
/// <param name="Forgotten">Connections whose facts were removed, because no source has their name any more.</param>
public sealed record SyncReport(IReadOnlyList<StreamReport> Streams, IReadOnlyList<string> Forgotten)
{
    public bool Succeeded => Streams.All(s => s.Outcome is not StreamOutcome.Failed);
}

public sealed record StreamReport(StreamId Stream, string Fact, StreamOutcome Outcome, TimeSpan Duration);

/// <summary>How the sync of one stream ended.</summary>
public abstract record StreamOutcome
{
    private StreamOutcome() { }

    /// <param name="Read">Rows stored, rejected, skipped and filtered.</param>
    /// <param name="Skipped">Rows left out on purpose, such as total rows.</param>
    public sealed record Loaded(long Read, long Stored, long Filtered, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<RejectedRow> Skipped) : StreamOutcome;

    /// <summary>Nothing came since the last sync; nothing was read.</summary>
    public sealed record Unchanged : StreamOutcome;

    /// <summary>The facts before it stay.</summary>
    public sealed record Failed(SyncError Error) : StreamOutcome;

    /// <summary>The stream is no longer configured: its rows were removed.</summary>
    public sealed record Removed : StreamOutcome;
}
