using System.Globalization;

namespace KpiBot.Core.Calendar;

/// <summary>A half-open range of days in the business time zone: <see cref="Start"/> is in it, <see cref="End"/> is not.</summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public DateRange(DateOnly start, DateOnly end)
    {
        if (end < start)
            throw new ArgumentException($"A range cannot end ({end:O}) before it starts ({start:O}).", nameof(end));
        Start = start;
        End = end;
    }

    /// <summary>The first day, included.</summary>
    public DateOnly Start { get; }

    /// <summary>The day after the last, excluded.</summary>
    public DateOnly End { get; }

    /// <summary>How many there are; zero for an empty range.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    public bool IsEmpty => Start == End;

    /// <summary>Whether it is one of the days: the start is, the end is not.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>One day alone.</summary>
    public static DateRange Of(DateOnly day) => new(day, day.AddDays(1));

    /// <summary>The days in both; an empty range at the later start where they share none.</summary>
    public DateRange Intersect(DateRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return new(start, end < start ? start : end);
    }

    /// <summary>The first <paramref name="days"/> days of the range, or all of it where it is shorter.</summary>
    public DateRange First(int days) => new(Start, Start.AddDays(Math.Min(days, Days)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Start:yyyy-MM-dd}, {End:yyyy-MM-dd})");
}
