using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>What a period means after "vs" (DESIGN §5).</summary>
internal static class ComparedPeriod
{
    /// <param name="said">The period after the comparison word.</param>
    /// <param name="main">The period of the question; null where it names none.</param>
    /// <returns>The comparison, and the period that it implies where the question names none.</returns>
    public static (ComparisonExpression Comparison, PeriodExpression? Implied) Of(PeriodExpression said, PeriodExpression? main) => said switch
    {
        ToDateBefore { Back: CalendarUnit.Year, Count: 1 } before when main is ToDate run && run.Unit == before.Unit => (new ComparisonExpression.SamePeriodLastYear(), null),
        ToDateBefore before when main is ToDate run && run.Unit == before.Unit => (new ComparisonExpression.Earlier(before.Back, before.Count), null),
        ToDateBefore { Unit: CalendarUnit.Year, Back: CalendarUnit.Year } before when main is null => (Back(CalendarUnit.Year, before.Count), new ToDate(CalendarUnit.Year)),
        ToDateBefore { Unit: CalendarUnit.Year, Back: CalendarUnit.Year } before when main is not CalendarYear => (Back(CalendarUnit.Year, before.Count), null),
        ToDateIn when main is null => (new ComparisonExpression.With(said), new ToDate(CalendarUnit.Year)),
        ToDateIn(var year) when main.OfYear(year) is { } part => (new ComparisonExpression.With(part), null),
        UnitsBack back when main is UnitsBack from && from.Unit == back.Unit && from.Count < back.Count =>
            (new ComparisonExpression.Earlier(back.Unit, back.Count - from.Count), null), // "M-1 vs M-2"
        UnitsBack { Unit: CalendarUnit.Year, Count: 1 } => (new ComparisonExpression.SamePeriodLastYear(), null),
        UnitsBack back => (new ComparisonExpression.Earlier(back.Unit, back.Count), null),
        RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 and var years } when main is not CalendarYear => (Back(CalendarUnit.Year, -years), null),
        WeekdayIn { Week: RelativePeriod { Unit: CalendarUnit.Week, Offset: -1 } } again when main is Weekday day && day.Day == again.Day =>
            (new ComparisonExpression.Earlier(CalendarUnit.Week, 1), null),
        Weekday or WeekdayIn when said == main => (new ComparisonExpression.Earlier(CalendarUnit.Week, 1), null), // "Friday vs last Friday"
        CalendarYear(var year) when main?.OfYear(year) is { } same => (new ComparisonExpression.With(same), null), // "October vs 2025"
        CalendarYear or CalendarHalf or CalendarQuarter or CalendarWeek when main is null => (new ComparisonExpression.With(said), This(UnitOf(said))),
        _ when IsRepeated(said, main) => (new ComparisonExpression.SamePeriodLastYear(), null), // "October vs last October"
        _ when said == main => (new ComparisonExpression.PreviousPeriod(), null), // "last week vs the previous week"
        RelativePeriod { Offset: < -1 } earlier when main is null => (new ComparisonExpression.Earlier(earlier.Unit, -earlier.Offset), This(earlier.Unit)),
        RelativePeriod before when main is RelativePeriod after && after.Unit == before.Unit && after.Offset == before.Offset + 1 =>
            (new ComparisonExpression.PreviousPeriod(), null),
        RelativePeriod { Offset: -1 } last when main is null => (new ComparisonExpression.PreviousPeriod(), This(last.Unit)),
        RelativePeriod { Offset: -1 } last when IsWithin(main, last.Unit) => (new ComparisonExpression.Earlier(last.Unit, 1), null),
        _ => (new ComparisonExpression.With(said), null),
    };

    private static ComparisonExpression Back(CalendarUnit unit, int count) =>
        (unit, count) is (CalendarUnit.Year, 1) ? new ComparisonExpression.SamePeriodLastYear() : new ComparisonExpression.Earlier(unit, count);

    private static CalendarUnit UnitOf(PeriodExpression said) => said switch
    {
        CalendarYear => CalendarUnit.Year,
        CalendarHalf => CalendarUnit.HalfYear,
        CalendarQuarter => CalendarUnit.Quarter,
        _ => CalendarUnit.Week,
    };

    private static bool IsRepeated(PeriodExpression said, PeriodExpression? main) =>
        main is CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null } or CalendarWeek { Year: null }
        && (said == main || said == new PreviousOccurrence(main));

    /// <summary>What is set against a unit earlier where no period is named: the unit in progress; of days the last complete one.</summary>
    public static RelativePeriod? Usual(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => new(CalendarUnit.Day, -1),
        CalendarUnit.Week or CalendarUnit.Quarter or CalendarUnit.HalfYear => new(unit, 0),
        CalendarUnit.Month or CalendarUnit.Year or CalendarUnit.FiscalYear or CalendarUnit.FiscalQuarter => null,
    };

    /// <summary>"vs last month" is about this month, which is every KPI's default and need not be said; "vs last week" is about this week.</summary>
    private static RelativePeriod? This(CalendarUnit unit) => unit == CalendarUnit.Month ? null : new(unit, 0);

    /// <summary>"Yesterday vs last week": a part of a unit is set against the same part of the unit before.</summary>
    private static bool IsWithin(PeriodExpression main, CalendarUnit unit) => main switch
    {
        RelativePeriod p => p.Unit < unit,
        UnitsBack p => p.Unit < unit,
        CalendarDay or Weekday or WeekdayIn or DayOfMonth => unit > CalendarUnit.Day,
        Until { Period: DayOfMonth { In: null } } or Between { First: DayOfMonth { In: null }, Last: DayOfMonth { In: null } } => unit >= CalendarUnit.Month, // "au 15 vs mois dernier"
        Weekend or WorkWeek => unit >= CalendarUnit.Week,
        ToDate p => p.Unit <= unit,
        CalendarWeek => unit > CalendarUnit.Week,
        CalendarMonth => unit > CalendarUnit.Month,
        _ => false,
    };
}
