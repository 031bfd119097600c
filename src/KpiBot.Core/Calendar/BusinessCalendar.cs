namespace KpiBot.Core.Calendar;

/// <summary>What the business means by a day, a week and a year, and which day it is there.</summary>
public sealed class BusinessCalendar(CalendarSettings settings, TimeProvider clock)
{
    /// <summary>Before anything that a business keeps facts of: where a range that leaves its start open begins.</summary>
    public static readonly DateOnly Beginning = new(1900, 1, 1);

    public CalendarSettings Settings { get; } = settings;

    /// <summary>The current day in the business time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The wall clock in the business time zone.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Settings.TimeZone).DateTime;

    /// <summary>The same calendar with another clock: a question that carries its own "now".</summary>
    public BusinessCalendar At(TimeProvider otherClock) => new(Settings, otherClock);
}

/// <summary>The calendar part of <c>business.yaml</c>.</summary>
public sealed record CalendarSettings(TimeZoneInfo TimeZone)
{
    public DayOfWeek FirstDayOfWeek { get; init; } = DayOfWeek.Monday;

    /// <summary>1 to 12; null where the company has said nothing, and a fiscal period asks back.</summary>
    public int? FiscalYearFirstMonth { get; init; }

    /// <summary>Whether 03/04 is 4 March in English; null where the company has said nothing: 3 April. French is always day first.</summary>
    public bool? EnglishMonthFirst { get; init; }

    public IReadOnlyList<NamedPeriod> NamedPeriods { get; init; } = [];

    /// <summary>Days in the business time zone, besides weekends, that are no business days.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();
}

/// <summary>A period the business has a name for: Black Friday, soldes d'hiver; its ranges year by year.</summary>
/// <param name="Names">Every name it goes by, in any language.</param>
public sealed record NamedPeriod(string Id, IReadOnlyList<string> Names, IReadOnlyList<DateRange> Occurrences);
