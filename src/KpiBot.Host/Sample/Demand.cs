namespace KpiBot.Host.Sample;

/// <summary>How lively business is on a day: season, weekday, growth, and what happened to the company.</summary>
internal sealed class Demand(SampleOptions options)
{
    private static readonly double[] Season = [0.92, 0.90, 1.02, 1.00, 1.01, 1.03, 0.93, 0.72, 1.10, 1.12, 1.22, 1.18];
    private const double YearlyGrowth = 0.12;

    /// <summary>The story: German customers buy much less since the start of the last complete month.</summary>
    public DateOnly GermanDipStart { get; } = new DateOnly(options.Today.Year, options.Today.Month, 1).AddMonths(-1);

    /// <summary>The anomaly: the web shop was down for most of this day.</summary>
    public DateOnly WebOutage { get; } = options.Today.AddDays(-41);

    /// <summary>About 1 over the years.</summary>
    public double General(DateOnly day)
    {
        var yearsIn = (day.DayNumber - options.Start.DayNumber) / 365.25;
        return Season[day.Month - 1] * (0.85 + YearlyGrowth * yearsIn);
    }

    public double Of(DateOnly day, Country country) =>
        country.Name == "Germany" && day >= GermanDipStart ? 0.42 : 1;

    public double Of(DateOnly day, string channel)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return channel switch
        {
            "Web" => (day == WebOutage ? 0.1 : 1) * (weekend ? 0.85 : 1),
            _ => weekend ? 0.04 : 1.25,
        };
    }

    public static double Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => 1.12,
        DayOfWeek.Tuesday => 1.18,
        DayOfWeek.Wednesday => 1.10,
        DayOfWeek.Thursday => 1.14,
        DayOfWeek.Friday => 1.02,
        DayOfWeek.Saturday => 0.72,
        _ => 0.66,
    };
}
