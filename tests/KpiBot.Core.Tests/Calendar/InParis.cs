using System.Globalization;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Calendar;

/// <summary>The calendar of a company in Paris, at noon of a day: 2026-11-23 unless told.</summary>
internal static class InParis
{
    public static readonly CalendarSettings Settings = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    public static BusinessCalendar On(string day = "2026-11-23", CalendarSettings? settings = null) =>
        On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), settings);

    public static BusinessCalendar On(DateOnly day, CalendarSettings? settings = null) =>
        new(settings ?? Settings, new FixedClock(new(day.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero)));
}
