using KpiBot.Core.Localization;

namespace KpiBot.Core.Calendar;

/// <summary>Dates of the calendar, and which occurrence is meant where they are named without their year.</summary>
internal sealed class YearlessDates(CalendarSettings settings)
{
    /// <summary>29 February may lie eight years off (1896 to 1904), and week 1 starts in the year before its own.</summary>
    private const int Reach = 9;

    private readonly UnitArithmetic units = new(settings);

    /// <summary>Whether what surrounds the expression decides which occurrence it means.</summary>
    public static bool IsYearless(PeriodExpression expression) => expression switch
    {
        CalendarDay { Year: null } or CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null } or CalendarSeason { Year: null }
            or CalendarWeek { Year: null } or FiscalQuarter { Year: null } or NamedOccurrence { Year: null }
            or DayOfMonth { In: null } or Weekday => true,
        OnWeekday dated => IsYearless(dated.Usual),
        PeriodPart part => IsYearless(part.Of),
        NthPart nth => IsYearless(nth.Of),
        NthWeekday nth => IsYearless(nth.Of),
        NthBusinessDay nth => IsYearless(nth.Of),
        UnitContaining containing => IsYearless(containing.Period),
        DayOfMonth { In: { } month } => IsYearless(month),
        _ => false,
    };

    public DaysOrIssue Find(PeriodExpression expression, Anchor anchor)
    {
        if (expression is FiscalYear or FiscalQuarter && settings.FiscalYearFirstMonth is null)
            return DaysOrIssue.Of(new PeriodIssue.FiscalYearUnknown());
        if (YearOf(expression) is { } year)
            return InYear(expression, year) is { } named ? new Days(named, UnitOf(expression)) : DaysOrIssue.Of(None(expression));
        var found = expression switch
        {
            DayOfMonth(var day, _) => NearestMonth(day, anchor),
            NamedOccurrence(var id, _) => NearestOccurrence(id, anchor),
            _ => NearestYear(expression, anchor),
        };
        return found is { } range ? new Days(range, UnitOf(expression)) : DaysOrIssue.Of(None(expression));
    }

    /// <summary>The occurrence in the year that <paramref name="year"/> is or begins in.</summary>
    public DaysOrIssue FindIn(PeriodExpression expression, DateRange year)
    {
        if (YearOf(expression) is not null)
            return Find(expression, new(AnchorRule.FirstFrom, year.Start));
        if (expression is CalendarWeek or NamedOccurrence)
            return InYear(expression, year.Start.AddDays(3).Year) is { } found
                ? new Days(found, UnitOf(expression))
                : DaysOrIssue.Of(None(expression));
        return Find(expression, new(AnchorRule.FirstFrom, year.Start)).Then(days =>
            days.Range.Start < year.End ? days : DaysOrIssue.Of(None(expression)));
    }

    public static DaysOrIssue DayIn(DateRange month, int day) =>
        Day(month.Start.Year, month.Start.Month, day) is { } found
            ? new Days(found, CalendarUnit.Day)
            : DaysOrIssue.Of(new PeriodIssue.NotInCalendar());

    private DateRange? NearestYear(PeriodExpression expression, Anchor anchor)
    {
        var step = anchor.LooksBack ? -1 : 1;
        for (var year = anchor.Day.Year - step; Math.Abs(year - anchor.Day.Year) <= Reach; year += step)
            if (year is >= 1 and < 9999 && InYear(expression, year) is { } range && anchor.Accepts(range))
                return range;
        return null;
    }

    private static DateRange? NearestMonth(int day, Anchor anchor)
    {
        var step = anchor.LooksBack ? -1 : 1;
        for (var months = 0; months <= 12; months++)
        {
            var month = UnitArithmetic.Add(CalendarUnit.Month, new(anchor.Day.Year, anchor.Day.Month, 1), step * months);
            if (Day(month.Year, month.Month, day) is { } range && anchor.Accepts(range))
                return range;
        }

        return null;
    }

    private DateRange? NearestOccurrence(string id, Anchor anchor)
    {
        var fitting = Occurrences(id).Where(anchor.Accepts).OrderBy(range => range.Start).ToList();
        if (fitting.Count == 0)
            return null;
        return anchor.LooksBack ? fitting[^1] : fitting[0];
    }

    private DateRange? InYear(PeriodExpression expression, int year) => expression switch
    {
        _ when year is < 2 or > 9990 => null,
        CalendarDay(_, var month, var day) => Day(year, month, day),
        CalendarMonth(_, var month) => Months(year, month, 1),
        CalendarQuarter(_, var quarter) => Months(year, 3 * quarter - 2, 3),
        CalendarHalf(_, var half) => Months(year, 6 * half - 5, 6),
        CalendarSeason(_, var season) => Months(year, 3 * (int)season + 3, 3),
        CalendarYear => Months(year, 1, 12),
        CalendarWeek(_, var week) => units.NumberedWeek(year, week) is { } start ? new(start, start.AddDays(7)) : null,
        FiscalYear => FiscalMonths(year, 0, 12),
        FiscalQuarter(_, var quarter) => FiscalMonths(year, 3 * (quarter - 1), 3),
        NamedOccurrence(var id, _) => Occurrences(id).Where(range => range.Start.Year == year).Select(range => (DateRange?)range).FirstOrDefault(),
        _ => null,
    };

    private IReadOnlyList<DateRange> Occurrences(string id) =>
        settings.NamedPeriods.FirstOrDefault(named => named.Id == id)?.Occurrences ?? [];

    private static DateRange? Day(int year, int month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateRange.Of(new(year, month, day)) : null;

    private static DateRange Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return new(start, start.AddMonths(count));
    }

    private DateRange FiscalMonths(int endYear, int skip, int count)
    {
        var firstMonth = settings.FiscalYearFirstMonth ?? 1;
        var start = new DateOnly(firstMonth == 1 ? endYear : endYear - 1, firstMonth, 1).AddMonths(skip);
        return new(start, start.AddMonths(count));
    }

    private static int? YearOf(PeriodExpression expression) => expression switch
    {
        CalendarDay(var year, _, _) => year,
        CalendarMonth(var year, _) => year,
        CalendarQuarter(var year, _) => year,
        CalendarHalf(var year, _) => year,
        CalendarSeason(var year, _) => year,
        CalendarWeek(var year, _) => year,
        CalendarYear(var year) => year,
        FiscalYear(var year) => year,
        FiscalQuarter(var year, _) => year,
        NamedOccurrence(_, var year) => year,
        _ => null,
    };

    private static CalendarUnit UnitOf(PeriodExpression expression) => expression switch
    {
        CalendarMonth or CalendarSeason => CalendarUnit.Month,
        CalendarQuarter => CalendarUnit.Quarter,
        CalendarHalf => CalendarUnit.HalfYear,
        CalendarWeek => CalendarUnit.Week,
        CalendarYear => CalendarUnit.Year,
        FiscalYear => CalendarUnit.FiscalYear,
        FiscalQuarter => CalendarUnit.FiscalQuarter,
        _ => CalendarUnit.Day,
    };

    private Issue None(PeriodExpression expression) => expression is NamedOccurrence(var id, _)
        ? new PeriodIssue.NoOccurrence(settings.NamedPeriods.FirstOrDefault(named => named.Id == id) is { Names: [var name, ..] } ? name : id)
        : new PeriodIssue.NotInCalendar();
}
