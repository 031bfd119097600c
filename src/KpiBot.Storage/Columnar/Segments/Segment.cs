namespace KpiBot.Storage.Columnar.Segments;

/// <summary>A block of a stream's rows, column by column; the unit that the store writes and reads.</summary>
internal sealed record Segment(int Rows, IReadOnlyList<SegmentColumn> Columns)
{
    /// <summary>Rows of a full segment: large enough to be read fast, small enough for one document.</summary>
    public const int FullRows = 32_768;

    public SegmentColumn? Find(string column)
    {
        foreach (var candidate in Columns)
        {
            if (candidate.Name == column)
                return candidate;
        }
        return null;
    }
}
