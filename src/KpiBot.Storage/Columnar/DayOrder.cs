namespace KpiBot.Storage.Columnar;

/// <summary>Sorts rows by day, absent ones first, rows of one day in the order that they came.</summary>
internal static class DayOrder
{
    /// <returns>The rows in order, or null where they are already.</returns>
    public static int[]? Of(ReadOnlySpan<int> days)
    {
        if (IsSorted(days, out var first, out var last))
            return null;
        // One place per day between the first and the last, and one for the absent: days are few, so counting beats comparing.
        var next = new int[last - first + 3];
        foreach (var day in days)
            next[Place(day, first) + 1]++;
        for (var place = 1; place < next.Length; place++)
            next[place] += next[place - 1];
        var rows = new int[days.Length];
        for (var row = 0; row < days.Length; row++)
            rows[next[Place(days[row], first)]++] = row;
        return rows;
    }

    private static int Place(int day, int first) => day == DayColumn.Absent ? 0 : day - first + 1;

    private static bool IsSorted(ReadOnlySpan<int> days, out int first, out int last)
    {
        (first, last) = (int.MaxValue, int.MinValue);
        var sorted = true;
        var previous = DayColumn.Absent;
        foreach (var day in days)
        {
            sorted &= day >= previous;
            previous = day;
            if (day == DayColumn.Absent)
                continue;
            first = Math.Min(first, day);
            last = Math.Max(last, day);
        }
        return sorted;
    }
}
