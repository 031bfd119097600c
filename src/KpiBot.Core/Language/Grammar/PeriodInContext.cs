using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"And November?" after October 2024, "et au T2 ?" after 2025: a period without a year takes the year that the thread is about.</summary>
internal static class PeriodInContext
{
    public static PeriodExpression Of(PeriodExpression said, PeriodExpression? before) => (said, before) switch
    {
        (_, InYear { Year: var year }) when said.IsYearlessPart() => new InYear(said, year),
        (_, RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 }) when said.IsYearlessPart() => new InYear(said, before),
        _ when said.IsYearlessPart() && YearOf(before) is { } year => said.OfYear(year)!,
        _ => said,
    };

    /// <summary>"And last year?" after October is about the October before; null where the period before is no part of a year.</summary>
    public static PeriodExpression? YearBefore(PeriodExpression said, PeriodExpression? before) =>
        said is RelativePeriod { Unit: CalendarUnit.Year, Offset: -1 } && before is not null && IsShorterThanYear(before) ? new Shifted(before, CalendarUnit.Year, -1) : null;

    private static bool IsShorterThanYear(PeriodExpression period) => period switch
    {
        CalendarDay or DayOfMonth or CalendarMonth or CalendarQuarter or CalendarHalf or CalendarWeek or CalendarSeason or NamedOccurrence => true,
        RelativePeriod { Unit: var unit } => unit < CalendarUnit.Year,
        LastUnits { Unit: var unit } => unit < CalendarUnit.Month,
        ToDate or Weekday or WeekdayIn or Weekend or WorkWeek => true,
        Shifted { Period: var moved } => IsShorterThanYear(moved),
        InYear { Yearless: var part } => IsShorterThanYear(part),
        _ => false,
    };

    private static int? YearOf(PeriodExpression? before) => before is CalendarYear year ? year.Year : before?.NamedYear();
}
