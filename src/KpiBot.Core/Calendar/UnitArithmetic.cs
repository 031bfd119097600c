namespace KpiBot.Core.Calendar;

/// <summary>
/// Where units begin, and how days move by them. Results stay within what a <see cref="DateOnly"/> can hold: absurd distances
/// end at its bounds instead of failing.
/// </summary>
internal sealed class UnitArithmetic(CalendarSettings settings)
{
    private static readonly DateOnly Earliest = new(1, 1, 1);
    private static readonly DateOnly Latest = new(9999, 1, 1);

    /// <summary>The first day of the unit that contains <paramref name="day"/>.</summary>
    public DateOnly Floor(CalendarUnit unit, DateOnly day) => unit switch
    {
        CalendarUnit.Day => day,
        CalendarUnit.Week => FloorWeek(day, settings.FirstDayOfWeek),
        CalendarUnit.Month => new(day.Year, day.Month, 1),
        CalendarUnit.Quarter => FloorMonths(day, 3, 1),
        CalendarUnit.HalfYear => FloorMonths(day, 6, 1),
        CalendarUnit.Year => new(day.Year, 1, 1),
        CalendarUnit.FiscalQuarter => FloorMonths(day, 3, FiscalFirstMonth),
        CalendarUnit.FiscalYear => FloorMonths(day, 12, FiscalFirstMonth),
    };

    public DateRange Containing(CalendarUnit unit, DateOnly day)
    {
        var start = Floor(unit, day);
        return new(start, Add(unit, start, 1));
    }

    public static DateOnly Add(CalendarUnit unit, DateOnly day, int count) => unit switch
    {
        CalendarUnit.Day => AddDays(day, count),
        CalendarUnit.Week => AddDays(day, 7L * count),
        _ => AddMonths(day, (long)MonthsIn(unit) * count),
    };

    public static DateOnly AddDays(DateOnly day, long count) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + count, Earliest.DayNumber, Latest.DayNumber));

    /// <summary>Whole months and ends of months stay what they are; days that the other month lacks become its last.</summary>
    public static DateRange Shift(DateRange range, CalendarUnit unit, int count)
    {
        var start = Add(unit, range.Start, count);
        var end = range.End.Day == 1 || range.IsEmpty
            ? Add(unit, range.End, count)
            : AddDays(Add(unit, range.End.AddDays(-1), count), 1);
        return new(start, end < start ? start : end);
    }

    /// <summary>Months in a unit that is counted in months; 0 for days and weeks.</summary>
    public static int MonthsIn(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day or CalendarUnit.Week => 0,
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => 3,
        CalendarUnit.HalfYear => 6,
        CalendarUnit.Year or CalendarUnit.FiscalYear => 12,
    };

    public static bool IsFiscal(CalendarUnit unit) => unit is CalendarUnit.FiscalQuarter or CalendarUnit.FiscalYear;

    public static DateOnly FloorWeek(DateOnly day, DayOfWeek first) => AddDays(day, -(((int)day.DayOfWeek - (int)first + 7) % 7));

    /// <summary>Its first day; null where the year has no such week. A week is the year's that its fourth day lies in.</summary>
    public DateOnly? NumberedWeek(int year, int week)
    {
        var first = Floor(CalendarUnit.Week, new(year, 1, 4));
        var start = AddDays(first, 7L * (week - 1));
        return week >= 1 && start.AddDays(3).Year == year ? start : null;
    }

    public (int Year, int Week) WeekNumber(DateOnly day)
    {
        var start = Floor(CalendarUnit.Week, day);
        var year = AddDays(start, 3).Year;
        return (year, (start.DayNumber - Floor(CalendarUnit.Week, new(year, 1, 4)).DayNumber) / 7 + 1);
    }

    /// <summary>The first days of the first and the last unit that belong to <paramref name="range"/>; null where it holds none.</summary>
    public (DateOnly First, DateOnly Last)? Within(DateRange range, CalendarUnit unit)
    {
        var belongs = unit == CalendarUnit.Week ? 3 : 0;
        var first = Floor(unit, range.Start);
        if (AddDays(first, belongs) < range.Start)
            first = Add(unit, first, 1);
        var last = Floor(unit, AddDays(range.End, -1));
        if (AddDays(last, belongs) >= range.End)
            last = Add(unit, last, -1);
        return last < first ? null : (first, last);
    }

    private int FiscalFirstMonth => settings.FiscalYearFirstMonth
        ?? throw new InvalidOperationException("Fiscal units are checked for configuration before they are counted.");

    private static DateOnly FloorMonths(DateOnly day, int size, int firstMonth) =>
        AddMonths(new(day.Year, day.Month, 1), -((day.Month - firstMonth + 12) % size));

    private static DateOnly AddMonths(DateOnly day, long count)
    {
        var month = Math.Clamp(day.Year * 12L + day.Month - 1 + count, 12, Latest.Year * 12L);
        var (year, index) = ((int)(month / 12), (int)(month % 12));
        var moved = new DateOnly(year, index + 1, Math.Min(day.Day, DateTime.DaysInMonth(year, index + 1)));
        return moved > Latest ? Latest : moved;
    }
}
