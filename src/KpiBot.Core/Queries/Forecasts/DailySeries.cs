namespace KpiBot.Core.Queries.Forecasts;

/// <summary>A number for every day from <see cref="Start"/> on, and which kind of day each one is, also after the last.</summary>
/// <param name="holidays">They go like Sundays.</param>
internal sealed class DailySeries(DateOnly start, IReadOnlyList<double> values, IReadOnlySet<DateOnly> holidays)
{
    /// <summary>Monday through Sunday.</summary>
    public const int Kinds = 7;

    private const int Sunday = 6;

    private readonly List<byte> kinds = [];
    private readonly List<int> months = [];

    public DateOnly Start => start;

    public int Length => values.Count;

    public double this[int day] => values[day];

    /// <summary>Whether nothing ever went below zero; then no forecast does either.</summary>
    public bool IsNeverNegative { get; } = values.All(v => v >= 0);

    public double Possible(double forecast) => IsNeverNegative ? Math.Max(0, forecast) : forecast;

    public DateOnly DayAt(int index) => start.AddDays(index);

    /// <summary>0 to 6, of any day from the first on.</summary>
    public int KindOf(int index)
    {
        while (kinds.Count <= index)
            kinds.Add(KindOf(DayAt(kinds.Count)));
        return kinds[index];
    }

    /// <summary>The month of any day from the first on, counted from year 0.</summary>
    public int MonthOf(int index)
    {
        while (months.Count <= index)
        {
            var day = DayAt(months.Count);
            months.Add(day.Year * 12 + day.Month - 1);
        }

        return months[index];
    }

    public double Sum(int first, int count)
    {
        var sum = 0d;
        for (var i = first; i < first + count; i++)
            sum += values[i];
        return sum;
    }

    /// <summary>0 to 6, of any day at all.</summary>
    public byte KindOf(DateOnly day) => holidays.Contains(day) ? (byte)Sunday : (byte)(((int)day.DayOfWeek + 6) % 7);
}
