namespace KpiBot.Core.Calendar;

/// <summary>From the start of one period through the end of another, both included: "from March to May".</summary>
public sealed record Between(PeriodExpression First, PeriodExpression Last) : PeriodExpression;

/// <summary>From the start of a period through today.</summary>
public sealed record Since(PeriodExpression From) : PeriodExpression;

/// <summary>From the end of a period through today: "after May".</summary>
public sealed record After(PeriodExpression Period) : PeriodExpression;

/// <summary>
/// Up to the start of a period, which is left out: "before May". A closed range needs a start: 1 January of the year that it
/// ends in, or where the bound is a year everything the business has (<see cref="BusinessCalendar.Beginning"/>).
/// </summary>
public sealed record Before(PeriodExpression Period) : PeriodExpression;

/// <summary>
/// Through the end of a period, which is included: "until May". It starts as <see cref="Before"/> does, but with its month where
/// the end is a day by its number alone: "up to the 15th".
/// </summary>
public sealed record Until(PeriodExpression Period) : PeriodExpression;

/// <summary>All that the business has, through today: "all time", "depuis toujours".</summary>
public sealed record AllTime : PeriodExpression;

/// <summary>From 1 January through the end of a period: "à fin octobre".</summary>
public sealed record CumulativeTo(PeriodExpression End) : PeriodExpression;

/// <summary>
/// The period that ends there, asked for as a forecast: "by 31 December" is the year, "au 30/11" and "atterrissage novembre" are
/// the month, "by the end of the quarter" is the quarter. Without a year the end is the first that is still to come, unlike plain
/// "in December". An end that is over is the year as it stood then: "au 31/10".
/// </summary>
public sealed record LandingAt(PeriodExpression End) : PeriodExpression;
