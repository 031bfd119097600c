namespace KpiBot.Core.Calendar;

/// <summary>Turns expressions into days.</summary>
public static class CalendarResolution
{
    /// <summary>
    /// Resolves as DESIGN §5's table says, on the calendar's today. Without a year a date is the latest that has started;
    /// a fiscal period without a configured first month is an issue.
    /// </summary>
    public static PeriodResolution Resolve(this BusinessCalendar calendar, PeriodExpression expression)
    {
        var today = calendar.Today;
        var found = new PeriodResolver(calendar.Settings, today).Resolve(expression);
        return found.Days is { } days
            ? new PeriodResolution.Resolved(Period.On(today, days.Range, days.Unit))
            : new PeriodResolution.Unresolved(found.Issue!);
    }

    /// <summary>
    /// The days of an expression with the ends that it leaves open left open: "since March" has no end, "until May" no start.
    /// Null where it cannot be resolved.
    /// </summary>
    public static OpenRange? ResolveOpen(this BusinessCalendar calendar, PeriodExpression expression)
    {
        if (calendar.Resolve(expression) is not PeriodResolution.Resolved({ Range: var range }))
            return null;
        return expression switch
        {
            Since or After => new(range.Start, null),
            Before or Until => new(null, range.End),
            _ => new(range.Start, range.End),
        };
    }

    /// <summary>
    /// The days that <paramref name="comparison"/> means for <paramref name="period"/>. Where the period or the one it is set
    /// against is in progress, both are cut to equal length; complete periods are compared whole.
    /// </summary>
    public static ComparisonResolution Resolve(this BusinessCalendar calendar, ComparisonExpression comparison, Period period) =>
        new ComparisonResolver(calendar).Resolve(comparison, period);

    /// <summary>
    /// The range cut at the bounds of the grain: the first and the last bucket are as short as the range makes them.
    /// The buckets tile the range.
    /// </summary>
    public static IReadOnlyList<DateRange> Cut(this BusinessCalendar calendar, DateRange range, Grain grain)
    {
        var units = new UnitArithmetic(calendar.Settings);
        var unit = grain.Unit();
        var buckets = new List<DateRange>();
        for (var start = range.Start; start < range.End;)
        {
            var end = units.Containing(unit, start).End;
            buckets.Add(new(start, end < range.End ? end : range.End));
            start = end;
        }

        return buckets;
    }
}
