using KpiBot.Core.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Calendar;

public class AnsweredPartTests
{
    [Fact]
    public void This_month_is_answered_through_yesterday()
    {
        var month = InParis.On("2026-11-23").Period(RelativePeriod.ThisMonth);

        Assert.Equal(Range("2026-11-01", "2026-12-01"), month.Range);
        Assert.Equal(Range("2026-11-01", "2026-11-23"), month.Answered);
        Assert.Equal(22, month.Answered.Days);
        Assert.Equal(Day("2026-11-22"), month.Through);
        Assert.True(month.IsInProgress);
        Assert.False(month.HasNoCompleteDay);
    }

    [Theory]
    [InlineData("2026-11-01", CalendarUnit.Month)]
    [InlineData("2026-11-23", CalendarUnit.Week)]
    [InlineData("2026-11-23", CalendarUnit.Day)]
    [InlineData("2026-01-01", CalendarUnit.Year)]
    public void A_period_without_a_complete_day_is_answered_with_today(string today, CalendarUnit unit)
    {
        var period = InParis.On(today).Period(new RelativePeriod(unit, 0));

        Assert.True(period.HasNoCompleteDay);
        Assert.Equal(DateRange.Of(Day(today)), period.Answered);
    }

    [Fact]
    public void What_is_over_is_answered_whole()
    {
        var month = InParis.On("2026-11-23").Period(new RelativePeriod(CalendarUnit.Month, -1));

        Assert.Equal(month.Range, month.Answered);
        Assert.False(month.IsInProgress);
    }

    [Fact]
    public void What_lies_ahead_has_no_answer()
    {
        var month = InParis.On("2026-11-23").Period(new RelativePeriod(CalendarUnit.Month, 1));

        Assert.True(month.IsFuture);
        Assert.Null(month.Through);
        Assert.False(month.IsInProgress);
    }

    [Fact]
    public void Month_to_date_reaches_to_today_and_is_answered_through_yesterday()
    {
        var month = InParis.On("2026-11-23").Period(new ToDate(CalendarUnit.Month));

        Assert.Equal(Range("2026-11-01", "2026-11-24"), month.Range);
        Assert.Equal(Range("2026-11-01", "2026-11-23"), month.Answered);
    }

    [Fact]
    public void The_last_thirty_days_end_yesterday_and_are_complete()
    {
        var days = InParis.On("2026-11-23").Period(new LastUnits(CalendarUnit.Day, 30));

        Assert.Equal(Range("2026-10-24", "2026-11-23"), days.Answered);
        Assert.False(days.IsInProgress);
    }
}
