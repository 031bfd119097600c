using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// The stretches that a value can fairly be set beside: the same weekdays of a day, the weeks of a week, the months of a month; of a
/// period in progress their first days, as many.
/// </summary>
/// <param name="Own">What the answer covers.</param>
/// <param name="Earlier">The latest first; they lie in the history. Days that are holidays, and units too short, are not among them.</param>
internal sealed record ComparableStretches(Stretch Own, IReadOnlyList<DateRange> Earlier)
{
    /// <summary>Null where the answer covers anything else than one unit or its first days, a day that is not over, or a holiday.</summary>
    /// <param name="history">Days that all facts behind the KPI have data for.</param>
    public static ComparableStretches? Of(BusinessCalendar calendar, Period period, DateRange history)
    {
        var (days, unit) = (period.Answered, period.Unit);
        if (days.IsEmpty || days.End > history.End || days.Start < history.Start)
            return null;
        var units = new UnitArithmetic(calendar.Settings);
        var whole = units.Containing(unit, days.Start);
        var holidays = calendar.Settings.Holidays;
        if (whole.Start != days.Start || days.End > whole.End || (unit is CalendarUnit.Day && holidays.Contains(days.Start)))
            return null;

        var isPart = days.End < whole.End;
        var step = unit is CalendarUnit.Day ? CalendarUnit.Week : unit;
        var earlier = new List<DateRange>();
        for (var back = 1; ; back++)
        {
            var start = UnitArithmetic.Add(step, days.Start, -back);
            if (start < history.Start)
                break;
            var own = units.Containing(unit, start);
            var like = isPart ? own.First(days.Days) : own;
            if ((!isPart || like.Days == days.Days) && !(unit is CalendarUnit.Day && holidays.Contains(start)))
                earlier.Add(like);
        }

        return new(new(days, unit, isPart), earlier);
    }

    /// <summary>The stretch of a year earlier: 52 weeks for days and weeks, the same dates for the rest; null where it is not among them.</summary>
    /// <param name="index">Of <see cref="Earlier"/>; -1 is the answer's own.</param>
    public int? YearBefore(int index, int years = 1)
    {
        var start = index < 0 ? Own.Days.Start : Earlier[index].Start;
        var then = Own.Unit is CalendarUnit.Day or CalendarUnit.Week ? start.AddDays(-364 * years) : start.AddYears(-years);
        for (var i = index + 1; i < Earlier.Count && Earlier[i].Start >= then; i++)
        {
            if (Earlier[i].Start == then)
                return i;
        }

        return null;
    }
}
