namespace KpiBot.Core.Calendar;

/// <summary>Turns expressions into days.</summary>
public static class CalendarResolution
{
    /// <summary>Resolves as DESIGN §5's table says, on the calendar's today.</summary>
    public static PeriodResolution Resolve(this BusinessCalendar calendar, PeriodExpression expression) =>
        throw new NotImplementedException();

    /// <summary>
    /// The days of an expression with the ends that it leaves open left open: "since March" has no end, "until May" no start.
    /// Null where it cannot be resolved.
    /// </summary>
    public static OpenRange? ResolveOpen(this BusinessCalendar calendar, PeriodExpression expression) =>
        throw new NotImplementedException();

    /// <summary>The days that <paramref name="comparison"/> means for <paramref name="period"/>.</summary>
    public static ComparisonResolution Resolve(this BusinessCalendar calendar, ComparisonExpression comparison, Period period) =>
        throw new NotImplementedException();

    /// <summary>
    /// The range cut at the bounds of the grain: the first and the last bucket are as short as the range makes them.
    /// The buckets tile the range.
    /// </summary>
    public static IReadOnlyList<DateRange> Cut(this BusinessCalendar calendar, DateRange range, Grain grain) =>
        throw new NotImplementedException();
}

/// <summary>What became of a comparison.</summary>
public abstract record ComparisonResolution
{
    private ComparisonResolution() { }

    public sealed record Resolved(Comparison Comparison) : ComparisonResolution;

    public sealed record Unresolved(Localization.Issue Issue) : ComparisonResolution;
}
