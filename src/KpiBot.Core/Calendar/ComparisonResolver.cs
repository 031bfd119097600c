using System.Diagnostics;

namespace KpiBot.Core.Calendar;

/// <summary>Finds the earlier days for a period, and cuts both sides to equal length where one is in progress.</summary>
internal sealed class ComparisonResolver(BusinessCalendar calendar)
{
    private readonly UnitArithmetic units = new(calendar.Settings);

    public ComparisonResolution Resolve(ComparisonExpression comparison, Period period) => comparison switch
    {
        ComparisonExpression.PreviousPeriod => Against(ComparisonKind.PreviousPeriod, period, Previous(period)),
        ComparisonExpression.SamePeriodLastYear => Against(ComparisonKind.SamePeriodLastYear, period, YearsEarlier(period, 1)),
        ComparisonExpression.Earlier { Unit: CalendarUnit.Year or CalendarUnit.FiscalYear } earlier =>
            Against(ComparisonKind.Explicit, period, YearsEarlier(period, earlier.Count)),
        ComparisonExpression.Earlier earlier =>
            Earlier(period, UnitArithmetic.Shift(period.Range, earlier.Unit, -earlier.Count)),
        ComparisonExpression.With(var other) => calendar.Resolve(other) switch
        {
            PeriodResolution.Resolved(var named) => Against(period, named),
            PeriodResolution.Unresolved(var issue) => new ComparisonResolution.Unresolved(issue),
            _ => throw new UnreachableException(),
        },
        _ => throw new UnreachableException($"The set of comparisons is closed, and {comparison.GetType().Name} is not in it."),
    };

    /// <summary>"This month MoM" is set against the period before, whatever it is called.</summary>
    private ComparisonResolution.Resolved Earlier(Period period, DateRange earlier) =>
        Against(earlier == Previous(period) ? ComparisonKind.PreviousPeriod : ComparisonKind.Explicit, period, earlier);

    private static ComparisonResolution.Resolved Against(ComparisonKind kind, Period period, DateRange earlier)
    {
        var aligns = kind != ComparisonKind.PreviousPeriod
            && earlier.Start.DayOfWeek == period.Range.Start.DayOfWeek
            && (period.Range.Days == 1 || period.Unit == CalendarUnit.Week);
        if (!period.IsInProgress)
            return new(new(kind, earlier, period.Answered, IsClipped: false, aligns));
        var cut = earlier.First(period.Answered.Days);
        return new(new(kind, cut, period.Answered.First(cut.Days), IsClipped: true, aligns));
    }

    private static ComparisonResolution.Resolved Against(Period period, Period named)
    {
        if (!period.IsInProgress && !named.IsInProgress)
            return new(new(ComparisonKind.Explicit, named.Range, period.Answered, IsClipped: false, AlignsWeekdays: false));
        var earlier = named.IsFuture ? named.Range : named.Answered;
        var days = Math.Min(period.Answered.Days, earlier.Days);
        return new(new(ComparisonKind.Explicit, earlier.First(days), period.Answered.First(days), IsClipped: true, AlignsWeekdays: false));
    }

    /// <summary>
    /// Whole units and whole months: as many before. Part of one unit (month to date, a weekend): the same part of the one
    /// before. Several months from any day on: as many months before. All else: as many days before.
    /// </summary>
    private DateRange Previous(Period period)
    {
        var range = period.Range;
        if (period.Unit == CalendarUnit.Week)
            return UnitArithmetic.Shift(range, CalendarUnit.Week, -((range.Days + 6) / 7));
        var isPart = UnitArithmetic.MonthsIn(period.Unit) > 0 && range.End < units.Containing(period.Unit, range.Start).End;
        if (isPart)
            return UnitArithmetic.Shift(range, period.Unit, -1);
        if (WholeMonths(period) is { } months)
            return UnitArithmetic.Shift(range, CalendarUnit.Month, -months);
        return new(UnitArithmetic.AddDays(range.Start, -range.Days), range.Start);
    }

    private static int? WholeMonths(Period period)
    {
        var (start, end) = (period.Range.Start, period.Range.End);
        if (UnitArithmetic.MonthsIn(period.Unit) == 0 && (start.Day != 1 || end.Day != 1))
            return null;
        var months = end.Year * 12 + end.Month - start.Year * 12 - start.Month;
        return months > 0 && start.AddMonths(months) == end ? months : null;
    }

    /// <summary>Weeks meet the week of the same number, single days the nearest such weekday, all else the same dates.</summary>
    private DateRange YearsEarlier(Period period, int count)
    {
        var range = period.Range;
        if (range.Days == 1 && period.Unit == CalendarUnit.Day)
            return DateRange.Of(NearestSameWeekday(UnitArithmetic.Add(CalendarUnit.Year, range.Start, -count), range.Start.DayOfWeek));
        return period.Unit == CalendarUnit.Week
            ? WeeksEarlier(range, count)
            : UnitArithmetic.Shift(range, CalendarUnit.Year, -count);
    }

    private DateRange WeeksEarlier(DateRange range, int count)
    {
        var week = units.Floor(CalendarUnit.Week, range.Start);
        var (year, number) = units.WeekNumber(week);
        var same = units.NumberedWeek(year - count, number) ?? units.NumberedWeek(year - count, 52);
        var start = same is { } found ? UnitArithmetic.AddDays(found, range.Start.DayNumber - week.DayNumber) : range.Start;
        return new(start, UnitArithmetic.AddDays(start, range.Days));
    }

    private static DateOnly NearestSameWeekday(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return UnitArithmetic.AddDays(day, ahead > 3 ? ahead - 7 : ahead);
    }
}
