using KpiBot.Core.Facts;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>A stream as its last completed sync left it.</summary>
internal sealed class StreamRecord
{
    public int Id { get; set; }

    public required string Origin { get; set; }

    public required string Connection { get; set; }

    public required string Stream { get; set; }

    public required string Fact { get; set; }

    public string? Checkpoint { get; set; }

    /// <summary>Null before the first sync has ended.</summary>
    public DateTimeOffset? LastSync { get; set; }

    public int Rejected { get; set; }

    /// <summary>Null where no sync has failed since <see cref="LastSync"/>.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public string? FailureReason { get; set; }

    [BsonIgnore]
    public SyncFailure? Failure
    {
        get => FailedAt is { } at ? new(at, FailureReason ?? "") : null;
        set => (FailedAt, FailureReason) = (value?.At, value?.Reason);
    }

    public StreamId ToId() => new(Origin, Connection, Stream);
}
