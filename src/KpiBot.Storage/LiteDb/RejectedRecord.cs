using KpiBot.Core.Facts;

namespace KpiBot.Storage.LiteDb;

/// <summary>A row that a stream's last sync refused; ascending ids keep their order.</summary>
internal sealed class RejectedRecord
{
    public int Id { get; set; }

    public int Stream { get; set; }

    /// <summary>The row is one that a failed sync was refused for; rows of a completed one stay beside.</summary>
    public bool IsOfFailure { get; set; }

    public required string File { get; set; }

    public long Row { get; set; }

    public string? Column { get; set; }

    public required string Reason { get; set; }

    public static RejectedRecord Of(int stream, RejectedRow row, bool isOfFailure) =>
        new() { Stream = stream, IsOfFailure = isOfFailure, File = row.File, Row = row.Row, Column = row.Column, Reason = row.Reason };

    public RejectedRow ToRow() => new(File, Row, Column, Reason);
}
