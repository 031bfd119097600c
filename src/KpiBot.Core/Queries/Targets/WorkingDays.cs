using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Days from Monday to Friday that are no holidays.</summary>
internal static class WorkingDays
{
    public static int In(DateRange days, IReadOnlySet<DateOnly> holidays)
    {
        var count = 0;
        for (var day = days.Start; day < days.End; day = day.AddDays(1))
            count += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) ? 0 : 1;
        return count;
    }
}
