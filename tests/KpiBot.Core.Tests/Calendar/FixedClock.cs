using System.Globalization;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Calendar;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public static readonly CalendarSettings Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>The calendar at noon of a day in Paris, 2026-11-23 unless told.</summary>
    public static BusinessCalendar On(string day = "2026-11-23", CalendarSettings? settings = null) =>
        On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), settings);

    public static BusinessCalendar On(DateOnly day, CalendarSettings? settings = null) =>
        new(settings ?? Paris, new FixedClock(new(day.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero)));
}
