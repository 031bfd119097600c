namespace KpiBot.Core.Calendar;

/// <summary>What periods are counted in. Fiscal units need a configured first month.</summary>
public enum CalendarUnit
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    FiscalQuarter,
    FiscalYear,
}

/// <summary>What a series is cut into.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
