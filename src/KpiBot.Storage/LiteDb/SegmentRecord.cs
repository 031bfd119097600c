using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.LiteDb;

/// <summary>A segment's place in its stream. Its columns and keys are documents of the same id.</summary>
internal sealed record SegmentRecord
{
    /// <summary>Ascending in the order of writing.</summary>
    public int Id { get; set; }

    public int Stream { get; set; }

    public int Rows { get; set; }

    /// <summary>Whether readers must not see it yet: its sync has not ended.</summary>
    public bool IsStaged { get; set; }

    /// <summary>Whether, while staged, it outlives an interruption of its sync.</summary>
    public bool IsResumable { get; set; }

    /// <summary>Of the batch that ended with this segment, while staged.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>The range of the fact's days in it, both included; null where no row has one.</summary>
    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>The marks of rows that are replaced or removed; null where there are none.</summary>
    public byte[]? Dead { get; set; }

    public int LiveRows { get; set; }

    public RowMarks ToMarks() => new(Rows, Dead);

    public void Set(RowMarks marks)
    {
        Dead = marks.Count == 0 ? null : marks.ToArray();
        LiveRows = Rows - marks.Count;
    }
}

/// <summary>A block of bytes: the columns or the keys of the segment of the same id.</summary>
internal sealed class BlockRecord
{
    public int Id { get; set; }

    public required byte[] Bytes { get; set; }
}
