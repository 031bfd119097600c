namespace KpiBot.Core.Calendar;

// Without a year, each of these is the latest that has started by today, unless what contains it says otherwise:
// the end of a range comes after its start, a forecast's horizon has not ended yet.

/// <summary>A day of the calendar: "12 May 2026", "12 May".</summary>
public sealed record CalendarDay(int? Year, int Month, int Day) : PeriodExpression
{
    /// <summary>The weekday said beside the date, which need not be its own: "mardi 18 novembre"; null where none was said.</summary>
    public DayOfWeek? Beside { get; init; }
}

/// <summary>A day by its number alone ("the 18th"), or in the month that <paramref name="In"/> is: "the 15th of next month".</summary>
public sealed record DayOfMonth(int Day, PeriodExpression? In = null) : PeriodExpression
{
    /// <summary>As of <see cref="CalendarDay.Beside"/>: "Tuesday the 18th".</summary>
    public DayOfWeek? Beside { get; init; }
}

/// <summary>"October 2025", "October".</summary>
public sealed record CalendarMonth(int? Year, int Month) : PeriodExpression;

/// <summary>"Q3 2025", "T3".</summary>
public sealed record CalendarQuarter(int? Year, int Quarter) : PeriodExpression;

/// <summary>"H1 2025", "S1".</summary>
public sealed record CalendarHalf(int? Year, int Half) : PeriodExpression;

/// <summary>
/// A numbered week: ISO 8601, or for another first day of the week the same rule, by which a week belongs to the year that
/// holds its fourth day.
/// </summary>
/// <param name="Year">The week's year, which around 1 January differs from the day's: 2024-12-30 is in week 1 of 2025.</param>
public sealed record CalendarWeek(int? Year, int Week) : PeriodExpression;

/// <summary>January to December: "2025".</summary>
public sealed record CalendarYear(int Year) : PeriodExpression;

/// <summary>A fiscal year, named by the calendar year that it ends in: "FY2026".</summary>
public sealed record FiscalYear(int Year) : PeriodExpression;

/// <summary>A quarter of a fiscal year: "fiscal Q3", "Q3 FY26".</summary>
/// <param name="Year">As of <see cref="FiscalYear"/>.</param>
public sealed record FiscalQuarter(int? Year, int Quarter) : PeriodExpression;

/// <summary>A period that the business has a name for; without a year the latest occurrence that has started.</summary>
/// <param name="Id">Of a <see cref="NamedPeriod"/>.</param>
public sealed record NamedOccurrence(string Id, int? Year) : PeriodExpression;

/// <summary>A yearless period in the year that another expression means: "week 27 of last year", "this September".</summary>
public sealed record InYear(PeriodExpression Yearless, PeriodExpression Year) : PeriodExpression;

/// <summary>The latest occurrence of a yearless period that has ended: "last October", "octobre dernier".</summary>
public sealed record PreviousOccurrence(PeriodExpression Yearless) : PeriodExpression;

/// <summary>The first occurrence of a yearless period that starts after today: "next October".</summary>
public sealed record NextOccurrence(PeriodExpression Yearless) : PeriodExpression;
