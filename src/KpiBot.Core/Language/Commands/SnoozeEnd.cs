using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Commands;

/// <summary>How long something is left in peace. A closed set.</summary>
public abstract record SnoozeEnd
{
    private SnoozeEnd() { }

    /// <summary>"For 2 hours".</summary>
    public sealed record After(TimeSpan Duration) : SnoozeEnd;

    /// <summary>"Until Monday", "until 2 pm", "until the end of the week".</summary>
    /// <param name="Day">The first day on which it is heard again; null for today, or tomorrow where the hour has passed.</param>
    /// <param name="At">In the business time zone; null for the start of the working day.</param>
    public sealed record Moment(DayAhead? Day, TimeOnly? At) : SnoozeEnd;

    /// <summary>When it is over, in the business time zone; without an hour where only a day was said.</summary>
    public (DateOnly Day, TimeOnly? At) From(DateTime now) => this switch
    {
        After { Duration: var duration } => (DateOnly.FromDateTime(now + duration), TimeOnly.FromDateTime(now + duration)),
        Moment { Day: { } day, At: var at } => (day.From(DateOnly.FromDateTime(now)), at),
        Moment { At: { } at } when at > TimeOnly.FromDateTime(now) => (DateOnly.FromDateTime(now), at),
        Moment { At: var at } => (DateOnly.FromDateTime(now).AddDays(1), at),
        _ => throw new ArgumentOutOfRangeException(nameof(now), this, null),
    };
}

/// <summary>A day to come. A closed set.</summary>
public abstract record DayAhead
{
    private DayAhead() { }

    public abstract DateOnly From(DateOnly today);

    /// <summary>So many days from today.</summary>
    public sealed record InDays(int Count) : DayAhead
    {
        public override DateOnly From(DateOnly today) => today.AddDays(Count);
    }

    /// <summary>The next such weekday after today.</summary>
    public sealed record Next(DayOfWeek Day) : DayAhead
    {
        public override DateOnly From(DateOnly today) => today.AddDays(((int)Day - (int)today.DayOfWeek + 6) % 7 + 1);
    }

    /// <summary>The first day of the unit after the current one.</summary>
    public sealed record NextUnit(CalendarUnit Unit) : DayAhead
    {
        public override DateOnly From(DateOnly today) => Unit switch
        {
            CalendarUnit.Day => today.AddDays(1),
            CalendarUnit.Week => new Next(DayOfWeek.Monday).From(today),
            CalendarUnit.Month => FirstOfMonth(today, 1),
            CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => FirstOfMonth(today, 3),
            CalendarUnit.HalfYear => FirstOfMonth(today, 6),
            CalendarUnit.Year or CalendarUnit.FiscalYear => FirstOfMonth(today, 12),
        };

        private static DateOnly FirstOfMonth(DateOnly today, int months) =>
            new DateOnly(today.Year, (today.Month - 1) / months * months + 1, 1).AddMonths(months);
    }

    /// <summary>The next such day of a year.</summary>
    public sealed record Date(int Month, int Day) : DayAhead
    {
        public override DateOnly From(DateOnly today)
        {
            var day = On(today.Year);
            return day > today ? day : On(today.Year + 1);
        }

        private DateOnly On(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
    }
}
