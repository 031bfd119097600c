using System.Globalization;

namespace KpiBot.Core.Calendar;

/// <summary>The parts of a recurrence rule, before they are written out.</summary>
/// <param name="Interval">Every so many; 1 for every one.</param>
public sealed record RecurrencePattern(RecurrenceFrequency Frequency, int Interval = 1)
{
    /// <summary>Empty for no restriction; in the week's order.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>1 to 31, or -1 for the last day of the month; in order.</summary>
    public IReadOnlyList<int> DaysOfMonth { get; init; } = [];

    /// <summary>Which of <see cref="Days"/> in the month: 1 for the first, -1 for the last; in order.</summary>
    public IReadOnlyList<int> Positions { get; init; } = [];

    /// <summary>1 to 12, in order; empty for every month.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Whether it happens once, on the next day that the rule names.</summary>
    public bool IsOnce { get; init; }

    /// <summary>In the business time zone.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Further hours of the same day, at the minute of <see cref="At"/>.</summary>
    public IReadOnlyList<int> AlsoAt { get; init; } = [];

    public static readonly IReadOnlyList<DayOfWeek> WorkingDays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public Recurrence ToRule()
    {
        var parts = new List<string> { "FREQ=" + Name(Frequency) };
        if (Interval != 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={Interval}"));
        if (Months.Count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTH={string.Join(',', Months)}"));
        if (Days.Count > 0)
            parts.Add("BYDAY=" + string.Join(',', Days.Select(Name)));
        if (DaysOfMonth.Count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTHDAY={string.Join(',', DaysOfMonth)}"));
        if (Positions.Count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYSETPOS={string.Join(',', Positions)}"));
        if (At is { } at)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYHOUR={string.Join(',', AlsoAt.Prepend(at.Hour))};BYMINUTE={at.Minute}"));
        if (IsOnce)
            parts.Add("COUNT=1");
        return new(string.Join(';', parts));
    }

    /// <summary>The rule for one day alone, in words of the day and month: it says by itself when it is due.</summary>
    public static RecurrencePattern Once(DateOnly day, TimeOnly? at) =>
        new(RecurrenceFrequency.Yearly) { Months = [day.Month], DaysOfMonth = [day.Day], IsOnce = true, At = at };

    /// <summary>
    /// One rule of two that say parts of it: "every two weeks" and "on Monday at 9". Null where each says a rhythm of its own.
    /// </summary>
    public RecurrencePattern? With(RecurrencePattern days)
    {
        var isPlain = Days.Count == 0 && DaysOfMonth.Count == 0 && Months.Count == 0 && (At is null || days.At is null || At == days.At);
        return isPlain && Frequency == days.Frequency && days.Interval == 1 && (days.Days.Count > 0 || days.DaysOfMonth.Count > 0)
            ? days with { Interval = Interval, At = days.At ?? At, AlsoAt = days.At is null ? AlsoAt : days.AlsoAt }
            : null;
    }

    /// <summary>The parts of a rule that say the hour, in the business time zone: what a new hour changes of it.</summary>
    public static string HourPart(TimeOnly at) => string.Create(CultureInfo.InvariantCulture, $"BYHOUR={at.Hour};BYMINUTE={at.Minute}");

    private static string Name(RecurrenceFrequency frequency) => frequency switch
    {
        RecurrenceFrequency.Hourly => "HOURLY",
        RecurrenceFrequency.Daily => "DAILY",
        RecurrenceFrequency.Weekly => "WEEKLY",
        RecurrenceFrequency.Monthly => "MONTHLY",
        RecurrenceFrequency.Yearly => "YEARLY",
    };

    private static string Name(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "MO",
        DayOfWeek.Tuesday => "TU",
        DayOfWeek.Wednesday => "WE",
        DayOfWeek.Thursday => "TH",
        DayOfWeek.Friday => "FR",
        DayOfWeek.Saturday => "SA",
        DayOfWeek.Sunday => "SU",
    };
}

/// <summary>What a recurrence counts in: <c>FREQ</c> of RFC 5545.</summary>
public enum RecurrenceFrequency
{
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
