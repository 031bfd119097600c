namespace KpiBot.Core.Calendar;

/// <summary>What a period is compared with.</summary>
public abstract record ComparisonExpression
{
    private ComparisonExpression() { }

    /// <summary>The period before: last month for this month, the 30 days before for the last 30 days.</summary>
    public sealed record PreviousPeriod : ComparisonExpression;

    /// <summary>The same days a year earlier; single days and day series align weekdays (364 days).</summary>
    public sealed record SamePeriodLastYear : ComparisonExpression;

    /// <summary>The same days so many units earlier: "vs S-1", "vs M-1".</summary>
    public sealed record Earlier(CalendarUnit Unit, int Count) : ComparisonExpression;

    /// <summary>A period that the question names: "Q3 vs Q2".</summary>
    public sealed record With(PeriodExpression Period) : ComparisonExpression;
}

/// <summary>The <c>comparison.kind</c> of the command line's JSON.</summary>
public enum ComparisonKind
{
    PreviousPeriod,
    SamePeriodLastYear,
    Explicit,
}

/// <summary>A comparison resolved: two ranges that can be computed and set beside each other.</summary>
/// <param name="Range">The earlier days, clipped for a period in progress to as many days as are complete.</param>
/// <param name="Current">
/// The days of the period itself that <paramref name="Range"/> is set against: what the answer covers, or its first days
/// where the earlier period is shorter (30 days of March against 28 of February compare 28 with 28).
/// </param>
/// <param name="IsClipped">Whether the days of a period in progress were cut to equal length.</param>
/// <param name="AlignsWeekdays">Whether the days were moved by whole weeks, so that Monday meets Monday.</param>
public sealed record Comparison(ComparisonKind Kind, DateRange Range, DateRange Current, bool IsClipped, bool AlignsWeekdays);
