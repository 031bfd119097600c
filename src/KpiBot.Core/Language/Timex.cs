using System.Globalization;
using KpiBot.Core.Calendar;
using DateRange = KpiBot.Core.Calendar.DateRange;
using TimexProperty = Microsoft.Recognizers.Text.DataTypes.TimexExpression.TimexProperty;

namespace KpiBot.Core.Language;

/// <summary>
/// TIMEX3 notation of what was found, as Recognizers-Text writes it: <c>2026-11-22</c>, <c>2026-W47</c>, <c>2026-11</c>,
/// <c>2026</c>, <c>(2026-03-01,2026-06-01,P3M)</c>, and for recurrences their interval (<c>P1D</c>) or weekday (<c>XXXX-WXX-1</c>).
/// The library serves as notation alone; it does no arithmetic here.
/// </summary>
public static class Timex
{
    /// <param name="period">What the match's expression resolved to; null for a recurrence, or where it did not resolve.</param>
    /// <returns>Null for an expression without days.</returns>
    public static string? For(PeriodMatch match, Period? period) =>
        match.Recurrence is { } recurrence ? Of(recurrence) : period is null ? null : Of(period.Range);

    private static string Of(DateRange range)
    {
        var (start, end) = (range.Start, range.End);
        if (range.Days == 1)
            return Day(start);
        if (start.Day == 1 && start.AddMonths(1) == end)
            return new TimexProperty { Year = start.Year, Month = start.Month }.TimexValue;
        if (start is { Day: 1, Month: 1 } && start.AddYears(1) == end)
            return new TimexProperty { Year = start.Year }.TimexValue;
        var from = start.ToDateTime(TimeOnly.MinValue);
        return range.Days == 7 && start.DayOfWeek == DayOfWeek.Monday
            ? new TimexProperty { Year = ISOWeek.GetYear(from), WeekOfYear = ISOWeek.GetWeekOfYear(from) }.TimexValue
            : $"({Day(start)},{Day(end)},{Length(range).TimexValue})";
    }

    private static string Day(DateOnly day) => new TimexProperty { Year = day.Year, Month = day.Month, DayOfMonth = day.Day }.TimexValue;

    private static TimexProperty Length(DateRange range)
    {
        var months = range.End.Year * 12 + range.End.Month - range.Start.Year * 12 - range.Start.Month;
        if (months == 0 || range.Start.AddMonths(months) != range.End)
            return new() { Days = range.Days };
        return months % 12 == 0 ? new() { Years = months / 12 } : new() { Months = months };
    }

    private static string Of(Recurrence recurrence)
    {
        var parts = recurrence.Rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var interval = parts.TryGetValue("INTERVAL", out var every) ? int.Parse(every, CultureInfo.InvariantCulture) : 1;
        var weekday = parts.TryGetValue("BYDAY", out var days) ? Array.IndexOf(Weekdays, days) + 1 : 0;
        var timex = parts["FREQ"] switch
        {
            "HOURLY" => new TimexProperty { Hours = interval },
            "WEEKLY" when weekday > 0 && interval == 1 => new TimexProperty { DayOfWeek = weekday },
            "WEEKLY" => new TimexProperty { Weeks = interval },
            "MONTHLY" => new TimexProperty { Months = interval },
            "YEARLY" => new TimexProperty { Years = interval },
            _ => new TimexProperty { Days = interval },
        };
        return timex.TimexValue;
    }

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
}
