namespace KpiBot.Storage.Columnar;

/// <summary>Where each day's rows stand in the order of one day column; rows without a day stand before all.</summary>
internal sealed class DayIndex
{
    private readonly int[] days;
    private readonly int[] starts;
    private readonly int[]? rows;

    private DayIndex(int[] days, int[] starts, int[]? rows)
    {
        this.days = days;
        this.starts = starts;
        this.rows = rows;
    }

    public int DayAt(int place) => days[place];

    /// <summary>The position of the first row of the day at <paramref name="place"/>; past the last day, the end.</summary>
    public int StartOf(int place) => starts[place];

    /// <summary>The place of the first day that is not before <paramref name="day"/>.</summary>
    public int PlaceOf(int day)
    {
        var place = Array.BinarySearch(days, day);
        return place < 0 ? ~place : place;
    }

    /// <summary>Fills the chunk with the rows at the positions.</summary>
    public void Fill(RowChunk chunk, int position, int count, int day, int bucket)
    {
        if (rows is null)
            chunk.SetRun(position, count, day, bucket);
        else
            chunk.SetRows(rows.AsSpan(position, count), day, bucket);
    }

    public static DayIndex OfSorted(int[] days) => Build(days, null);

    public static DayIndex Of(int[] days) => Build(days, DayOrder.Of(days));

    private static DayIndex Build(int[] days, int[]? rows)
    {
        var (different, starts) = (new List<int>(), new List<int>());
        var previous = DayColumn.Absent;
        for (var position = 0; position < days.Length; position++)
        {
            var day = days[rows is null ? position : rows[position]];
            if (day == previous)
                continue;
            different.Add(previous = day);
            starts.Add(position);
        }
        starts.Add(days.Length);
        return new([.. different], [.. starts], rows);
    }
}
