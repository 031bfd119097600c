using KpiBot.Core.Facts;

namespace KpiBot.Core.Connectors;

/// <summary>Why a stream could not be read, in words that its owner can act on.</summary>
public abstract record SyncError(string Message)
{
    /// <summary>What is configured does not fit the source: a missing file, a missing column, a blank header.</summary>
    public sealed record Configuration(string Message) : SyncError(Message);

    /// <summary>Too many rows were bad: the whole is refused, and the rows say why.</summary>
    public sealed record TooManyRejected(string Message, IReadOnlyList<RejectedRow> Rows, long Total) : SyncError(Message);

    /// <summary>The source could not be reached or read this time.</summary>
    public sealed record Transient(string Message) : SyncError(Message);
}

/// <summary>Carries a <see cref="SyncError"/> out of a connector.</summary>
public sealed class SyncException(SyncError error, Exception? cause = null) : Exception(error.Message, cause)
{
    public SyncError Error { get; } = error;
}
