using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"And November?" after October 2024, "et au T2 ?" after 2025: a period without a year takes the year that the thread is about.</summary>
internal static class PeriodInContext
{
    public static PeriodExpression Of(PeriodExpression said, PeriodExpression? before) => (said, before) switch
    {
        (_, InYear { Year: var year }) when IsPart(said) => new InYear(said, year),
        (_, RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 }) when IsPart(said) => new InYear(said, before),
        _ when IsPart(said) && Year(before) is { } year => Dated(said, year),
        _ => said,
    };

    private static bool IsPart(PeriodExpression said) =>
        said is CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null } or CalendarWeek { Year: null } or CalendarDay { Year: null };

    private static int? Year(PeriodExpression? before) => before switch
    {
        CalendarYear year => year.Year,
        CalendarMonth month => month.Year,
        CalendarQuarter quarter => quarter.Year,
        CalendarHalf half => half.Year,
        CalendarWeek week => week.Year,
        CalendarDay day => day.Year,
        _ => null,
    };

    private static PeriodExpression Dated(PeriodExpression said, int year) => said switch
    {
        CalendarMonth month => month with { Year = year },
        CalendarQuarter quarter => quarter with { Year = year },
        CalendarHalf half => half with { Year = year },
        CalendarWeek week => week with { Year = year },
        CalendarDay day => day with { Year = year },
        _ => said,
    };
}
