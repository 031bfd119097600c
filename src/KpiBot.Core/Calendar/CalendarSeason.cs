namespace KpiBot.Core.Calendar;

/// <summary>
/// Three whole months, as meteorologists count: spring is March through May. A winter is the year's that it begins in:
/// December 2025 through February 2026 is the winter of 2025.
/// </summary>
public sealed record CalendarSeason(int? Year, Season Season) : PeriodExpression;

public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
