namespace KpiBot.Storage.Columnar.Segments;

/// <summary>The rows of a segment that no later row has replaced or removed.</summary>
internal static class LiveRows
{
    public static int[] Of(Segment segment, RowMarks? dead)
    {
        var live = new int[segment.Rows - (dead?.Count ?? 0)];
        var count = 0;
        for (var row = 0; row < segment.Rows; row++)
        {
            if (dead is null || !dead[row])
                live[count++] = row;
        }
        return live;
    }
}
