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

/// <summary>Grains among the units.</summary>
public static class Grains
{
    /// <summary>The unit whose bounds the grain cuts at.</summary>
    public static CalendarUnit Unit(this Grain grain) => grain switch
    {
        Grain.Day => CalendarUnit.Day,
        Grain.Week => CalendarUnit.Week,
        Grain.Month => CalendarUnit.Month,
        Grain.Quarter => CalendarUnit.Quarter,
        Grain.Year => CalendarUnit.Year,
    };

    /// <summary>Whether the days are all that a bucket of the grain has; a week may begin on any day.</summary>
    public static bool IsWhole(this Grain grain, DateRange days) => grain switch
    {
        Grain.Day => true,
        Grain.Week => days.Days == 7,
        Grain.Month => IsMonths(days, 1),
        Grain.Quarter => IsMonths(days, 3),
        Grain.Year => IsMonths(days, 12),
    };

    private static bool IsMonths(DateRange days, int months) => days.Start.Day == 1 && days.End == days.Start.AddMonths(months);
}
