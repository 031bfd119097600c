using System.Globalization;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Calendar;

internal static class ResolvedPeriods
{
    public static Period Period(this BusinessCalendar calendar, PeriodExpression expression) =>
        Assert.IsType<PeriodResolution.Resolved>(calendar.Resolve(expression)).Period;

    public static Comparison Compare(this BusinessCalendar calendar, PeriodExpression expression, ComparisonExpression comparison) =>
        Assert.IsType<ComparisonResolution.Resolved>(calendar.Resolve(comparison, calendar.Period(expression))).Comparison;

    public static DateRange Range(string start, string end) => new(Day(start), Day(end));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
