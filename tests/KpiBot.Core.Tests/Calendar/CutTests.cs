using KpiBot.Core.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Calendar;

public class CutTests
{
    [Fact]
    public void The_first_and_last_buckets_are_as_short_as_the_range_makes_them() =>
        Assert.Equal(
            [Range("2026-01-15", "2026-02-01"), Range("2026-02-01", "2026-03-01"), Range("2026-03-01", "2026-03-10")],
            InParis.On().Cut(Range("2026-01-15", "2026-03-10"), Grain.Month));

    [Fact]
    public void Weeks_begin_on_Monday() =>
        Assert.Equal(
            [Range("2026-11-20", "2026-11-23"), Range("2026-11-23", "2026-11-25")],
            InParis.On().Cut(Range("2026-11-20", "2026-11-25"), Grain.Week));

    [Fact]
    public void Weeks_begin_on_the_configured_day() =>
        Assert.Equal(
            [Range("2026-11-20", "2026-11-22"), Range("2026-11-22", "2026-11-25")],
            InParis.On(settings: InParis.Settings with { FirstDayOfWeek = DayOfWeek.Sunday }).Cut(Range("2026-11-20", "2026-11-25"), Grain.Week));

    [Fact]
    public void An_empty_range_has_no_buckets() =>
        Assert.Empty(InParis.On().Cut(Range("2026-11-20", "2026-11-20"), Grain.Day));
}
