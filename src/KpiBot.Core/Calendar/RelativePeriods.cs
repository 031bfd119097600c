namespace KpiBot.Core.Calendar;

/// <summary>
/// A whole unit counted from the one that contains today: 0 is this month, -1 last month, 1 next month.
/// Days likewise: 0 is today, -1 yesterday. The default of every KPI, this month so far, is <see cref="ThisMonth"/>.
/// </summary>
public sealed record RelativePeriod(CalendarUnit Unit, int Offset) : PeriodExpression
{
    public static readonly RelativePeriod Today = new(CalendarUnit.Day, 0);

    public static readonly RelativePeriod Yesterday = new(CalendarUnit.Day, -1);

    public static readonly RelativePeriod ThisMonth = new(CalendarUnit.Month, 0);
}

/// <summary>
/// "J-1", "S-1", "M-1", "N-1": as a period the same as <see cref="RelativePeriod"/>; kept apart because as a comparison it
/// means the same days so many units earlier (<see cref="ComparisonExpression.Earlier"/>).
/// </summary>
/// <param name="Count">How many units back, 1 or more.</param>
public sealed record UnitsBack(CalendarUnit Unit, int Count) : PeriodExpression;

/// <summary>The last n complete units, the current one left out; days end yesterday.</summary>
/// <param name="Rolling">The n units that end yesterday instead of at the current unit's start: "rolling 12 months".</param>
public sealed record LastUnits(CalendarUnit Unit, int Count, bool Rolling = false) : PeriodExpression;

/// <summary>
/// The next n units. Days, weeks, months and years run from tomorrow; quarters, half-years and fiscal units are whole ones,
/// the current one left out.
/// </summary>
public sealed record NextUnits(CalendarUnit Unit, int Count) : PeriodExpression;

/// <summary>From the start of the current unit through today: "month to date".</summary>
public sealed record ToDate(CalendarUnit Unit) : PeriodExpression;

/// <summary>
/// As many days of an earlier unit as are complete in the current one: "last month to date", "YTD last year". One day where
/// none is complete.
/// </summary>
/// <param name="Unit">What runs to date.</param>
/// <param name="Back">What it is moved back by.</param>
/// <param name="Count">How many of <paramref name="Back"/>, 1 or more.</param>
public sealed record ToDateBefore(CalendarUnit Unit, CalendarUnit Back, int Count) : PeriodExpression;

/// <summary>As many days of a year as are complete in the current one: "2025 at the same date". All of a year to come.</summary>
public sealed record ToDateIn(int Year) : PeriodExpression;

/// <summary>From today through the end of the current unit: "later this month".</summary>
public sealed record RestOf(CalendarUnit Unit) : PeriodExpression;

/// <summary>
/// From the first through the last of so many working days: the next ones from tomorrow, or for a negative count the last
/// ones before today. Saturdays, Sundays and configured holidays do not count.
/// </summary>
public sealed record BusinessDays(int Count) : PeriodExpression;
