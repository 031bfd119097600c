using KpiBot.Core.Calendar;

namespace KpiBot.Core.Conversations;

/// <summary>The grain of a trend where the question names none: enough points to see a course, few enough to read.</summary>
internal static class TrendGrain
{
    private const int MostDays = 31;
    private const int MostDaysByWeek = 120;
    private const int MostDaysByMonth = 1_100;

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
