namespace KpiBot.Core.Calendar;

/// <summary>The first or last n units of a period: "the last 10 days of October". Weeks belong to what holds their fourth day.</summary>
public sealed record PeriodPart(PeriodEdge Edge, CalendarUnit Unit, int Count, PeriodExpression Of) : PeriodExpression;

/// <summary>Which end of a period a part is counted from.</summary>
public enum PeriodEdge
{
    First,
    Last,
}

/// <summary>The nth unit of a period: "the third week of January", "the first quarter of last year".</summary>
/// <param name="Number">1 for the first.</param>
public sealed record NthPart(CalendarUnit Unit, int Number, PeriodExpression Of) : PeriodExpression;

/// <summary>The nth such day of a period: "the first Friday of July".</summary>
/// <param name="Number">1 for the first, -1 for the last.</param>
public sealed record NthWeekday(int Number, DayOfWeek Day, PeriodExpression Of) : PeriodExpression;

/// <summary>The nth working day of a period: "the last business day of October". Saturdays, Sundays and configured holidays do not count.</summary>
/// <param name="Number">1 for the first, -1 for the last.</param>
public sealed record NthBusinessDay(int Number, PeriodExpression Of) : PeriodExpression;

/// <summary>The unit that contains a period's first day: "the week of the 18th".</summary>
public sealed record UnitContaining(CalendarUnit Unit, PeriodExpression Period) : PeriodExpression;

/// <summary>A period moved by so many units, back where negative: "two days before yesterday".</summary>
public sealed record Shifted(PeriodExpression Period, CalendarUnit Unit, int Count) : PeriodExpression;

/// <summary>So many units that end with a period: "the 12 months to the end of October".</summary>
public sealed record SpanThrough(PeriodExpression End, CalendarUnit Unit, int Count) : PeriodExpression;

/// <summary>So many units from a period's first day on: "two weeks starting 20 May".</summary>
public sealed record SpanFrom(PeriodExpression Start, CalendarUnit Unit, int Count) : PeriodExpression;
