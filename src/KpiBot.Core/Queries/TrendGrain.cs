using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries;

/// <summary>The grain of a trend where the question names none: enough points to see a course, few enough to read.</summary>
internal static class TrendGrain
{
    private const int MostDays = 31;
    private const int MostDaysByWeek = 120;
    private const int MostDaysByMonth = 1_100;

    /// <summary>
    /// What a trend covers where the question names no period: the KPI's default would be one point or two of it.
    /// The units up to the current one, so that the last point is the one in progress.
    /// </summary>
    public static PeriodExpression? UsualPeriod(Grain grain) => grain switch
    {
        Grain.Day => null,
        Grain.Week => UpToNow(CalendarUnit.Week, 12),
        Grain.Month => UpToNow(CalendarUnit.Month, 12),
        Grain.Quarter => UpToNow(CalendarUnit.Quarter, 8),
        Grain.Year => UpToNow(CalendarUnit.Year, 3),
    };

    private static Between UpToNow(CalendarUnit unit, int count) => new(new RelativePeriod(unit, 1 - count), new RelativePeriod(unit, 0));

    /// <param name="finest">The finest grain that the KPI makes sense at.</param>
    public static Grain For(PeriodResolution period, Grain finest)
    {
        var days = period is PeriodResolution.Resolved { Period: var resolved } ? resolved.Range.Days : 0;
        var grain = days switch
        {
            <= MostDays => Grain.Day,
            <= MostDaysByWeek => Grain.Week,
            <= MostDaysByMonth => Grain.Month,
            _ => Grain.Year,
        };
        return grain < finest ? finest : grain;
    }
}
