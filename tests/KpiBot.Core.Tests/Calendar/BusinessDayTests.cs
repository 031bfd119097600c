using KpiBot.Core.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Calendar;

public class BusinessDayTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-11-22T22:59:59Z", "2026-11-22")]
    [InlineData("Europe/Paris", "2026-11-22T23:00:00Z", "2026-11-23")]
    [InlineData("Europe/Paris", "2026-03-28T22:59:59Z", "2026-03-28")] // the night the clocks go forward
    [InlineData("Europe/Paris", "2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("Europe/Paris", "2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25")] // the night they go back
    [InlineData("Europe/Paris", "2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("America/New_York", "2026-11-01T03:59:59Z", "2026-10-31")]
    [InlineData("America/New_York", "2026-11-02T04:59:59Z", "2026-11-01")]
    [InlineData("America/New_York", "2026-11-02T05:00:00Z", "2026-11-02")]
    public void Today_is_the_day_in_the_business_time_zone(string zone, string now, string today)
    {
        var instant = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var calendar = new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById(zone)), new FixedClock(instant));

        Assert.Equal(Day(today), calendar.Today);
    }

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/New_York")]
    public void Days_with_23_and_25_hours_count_once(string zone)
    {
        var settings = new CalendarSettings(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var days = new List<DateOnly>();
        for (var hour = 0; hour < 365 * 24; hour++)
        {
            var now = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddHours(hour);
            var today = new BusinessCalendar(settings, new FixedClock(now)).Today;
            if (days.Count == 0 || days[^1] != today)
                days.Add(today);
        }

        Assert.Equal(Enumerable.Range(0, days.Count).Select(n => days[0].AddDays(n)), days);
    }

    [Fact]
    public void Working_days_leave_out_weekends_and_holidays()
    {
        var calendar = InParis.On("2026-11-13", InParis.Settings with { Holidays = new HashSet<DateOnly> { Day("2026-11-11") } });

        Assert.Equal(Range("2026-11-09", "2026-11-13"), calendar.Period(new BusinessDays(-3)).Range);
        Assert.Equal(Range("2026-11-16", "2026-11-18"), calendar.Period(new BusinessDays(2)).Range);
    }
}
