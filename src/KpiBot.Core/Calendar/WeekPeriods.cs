namespace KpiBot.Core.Calendar;

/// <summary>The latest such day before today: "Monday", "lundi dernier". Today only by "today".</summary>
public sealed record Weekday(DayOfWeek Day) : PeriodExpression;

/// <summary>A day of the week that another expression means: "Tuesday of last week", "this Friday".</summary>
public sealed record WeekdayIn(DayOfWeek Day, PeriodExpression Week) : PeriodExpression;

/// <summary>A date beside its weekday that can be read in two orders (7/6): the one that falls on that day, and the usual where neither or both do.</summary>
public sealed record OnWeekday(DayOfWeek Day, PeriodExpression Usual, PeriodExpression Other) : PeriodExpression;

/// <summary>The first such day after today: "lundi prochain".</summary>
public sealed record NextWeekday(DayOfWeek Day) : PeriodExpression;

/// <summary>
/// A Saturday and Sunday. 0 is the latest that have started, -1 the latest that are over, 1 the first that lie ahead.
/// </summary>
public sealed record Weekend(int Offset) : PeriodExpression;

/// <summary>Monday through Friday of a week counted from this one.</summary>
public sealed record WorkWeek(int Offset) : PeriodExpression;
