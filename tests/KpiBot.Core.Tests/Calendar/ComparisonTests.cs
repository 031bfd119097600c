using KpiBot.Core.Calendar;
using static KpiBot.Core.Calendar.ComparisonExpression;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Calendar;

public class ComparisonTests
{
    private static readonly BusinessCalendar Calendar = InParis.On("2026-11-23");

    [Fact]
    public void A_month_in_progress_meets_as_many_days_of_the_month_before()
    {
        var comparison = Calendar.Compare(RelativePeriod.ThisMonth, new PreviousPeriod());

        Assert.Equal(Range("2026-10-01", "2026-10-23"), comparison.Range);
        Assert.Equal(Range("2026-11-01", "2026-11-23"), comparison.Current);
        Assert.True(comparison.IsClipped);
        Assert.Equal(ComparisonKind.PreviousPeriod, comparison.Kind);
    }

    [Fact]
    public void Complete_months_meet_whole_whatever_their_length()
    {
        var comparison = Calendar.Compare(new CalendarMonth(null, 10), new PreviousPeriod());

        Assert.Equal(Range("2026-09-01", "2026-10-01"), comparison.Range);
        Assert.Equal(Range("2026-10-01", "2026-11-01"), comparison.Current);
        Assert.False(comparison.IsClipped);
    }

    [Fact]
    public void A_shorter_month_before_cuts_the_longer_month_in_progress()
    {
        var comparison = InParis.On("2026-03-31").Compare(RelativePeriod.ThisMonth, new PreviousPeriod());

        Assert.Equal(Range("2026-02-01", "2026-03-01"), comparison.Range);
        Assert.Equal(Range("2026-03-01", "2026-03-29"), comparison.Current);
    }

    public static TheoryData<PeriodExpression, string, string> Previous => new()
    {
        { new CalendarQuarter(2026, 3), "2026-04-01", "2026-07-01" },
        { new CalendarHalf(2026, 1), "2025-07-01", "2026-01-01" },
        { new CalendarYear(2025), "2024-01-01", "2025-01-01" },
        { new CalendarWeek(2026, 46), "2026-11-02", "2026-11-09" },
        { new Between(new CalendarMonth(null, 3), new CalendarMonth(null, 5)), "2025-12-01", "2026-03-01" },
        { new LastUnits(CalendarUnit.Month, 3), "2026-05-01", "2026-08-01" },
        { new LastUnits(CalendarUnit.Month, 12, Rolling: true), "2024-11-23", "2025-11-23" },
        { new LastUnits(CalendarUnit.Day, 30), "2026-09-24", "2026-10-24" },
        { RelativePeriod.Yesterday, "2026-11-21", "2026-11-22" },
        { new Weekend(0), "2026-11-14", "2026-11-16" },
        { new ToDate(CalendarUnit.Month), "2026-10-01", "2026-10-23" },
        { new ToDate(CalendarUnit.Year), "2025-01-01", "2025-11-23" },
        { new CumulativeTo(new CalendarMonth(null, 10)), "2025-01-01", "2025-11-01" },
    };

    [Theory]
    [MemberData(nameof(Previous))]
    public void The_period_before_is_as_many_of_the_same(PeriodExpression expression, string start, string end) =>
        Assert.Equal(Range(start, end), Calendar.Compare(expression, new PreviousPeriod()).Range);

    public static TheoryData<string, PeriodExpression, string, string> LastYear => new()
    {
        { "2026-11-23", new CalendarMonth(2026, 10), "2025-10-01", "2025-11-01" },
        { "2026-11-23", RelativePeriod.ThisMonth, "2025-11-01", "2025-11-23" },
        { "2026-11-23", new CalendarWeek(2026, 46), "2025-11-10", "2025-11-17" },
        { "2026-11-23", RelativePeriod.Yesterday, "2025-11-23", "2025-11-24" },
        { "2026-11-23", new LastUnits(CalendarUnit.Day, 30), "2025-10-24", "2025-11-23" },
        { "2027-01-11", new CalendarWeek(2026, 53), "2025-12-22", "2025-12-29" },
        { "2028-03-10", new CalendarMonth(2028, 2), "2027-02-01", "2027-03-01" },
        { "2029-03-10", new CalendarMonth(2029, 2), "2028-02-01", "2028-03-01" },
        { "2028-03-10", new CalendarDay(2028, 2, 29), "2027-03-02", "2027-03-03" },
        { "2028-03-10", new Between(new CalendarDay(2028, 2, 1), new CalendarDay(2028, 2, 28)), "2027-02-01", "2027-03-01" },
    };

    [Theory]
    [MemberData(nameof(LastYear))]
    public void The_same_period_last_year_has_the_same_dates_weeks_or_weekday(string today, PeriodExpression expression, string start, string end) =>
        Assert.Equal(Range(start, end), InParis.On(today).Compare(expression, new SamePeriodLastYear()).Range);

    [Fact]
    public void Single_days_and_weeks_meet_the_same_weekdays_and_say_so()
    {
        Assert.True(Calendar.Compare(RelativePeriod.Yesterday, new SamePeriodLastYear()).AlignsWeekdays);
        Assert.True(Calendar.Compare(new CalendarWeek(2026, 46), new SamePeriodLastYear()).AlignsWeekdays);
        Assert.False(Calendar.Compare(new CalendarMonth(2026, 10), new SamePeriodLastYear()).AlignsWeekdays);
    }

    public static TheoryData<PeriodExpression, CalendarUnit, string, string> Earlier => new()
    {
        { RelativePeriod.Yesterday, CalendarUnit.Day, "2026-11-21", "2026-11-22" },
        { RelativePeriod.Yesterday, CalendarUnit.Week, "2026-11-15", "2026-11-16" },
        { RelativePeriod.ThisMonth, CalendarUnit.Month, "2026-10-01", "2026-10-23" },
        { new CumulativeTo(new CalendarMonth(null, 10)), CalendarUnit.Year, "2025-01-01", "2025-11-01" },
    };

    [Theory]
    [MemberData(nameof(Earlier))]
    public void Vs_S_1_means_the_same_days_a_unit_earlier(PeriodExpression expression, CalendarUnit unit, string start, string end) =>
        Assert.Equal(Range(start, end), Calendar.Compare(expression, new Earlier(unit, 1)).Range);

    [Fact]
    public void This_month_against_last_month_by_name_compares_equal_elapsed_days()
    {
        var comparison = Calendar.Compare(RelativePeriod.ThisMonth, new With(new RelativePeriod(CalendarUnit.Month, -1)));

        Assert.Equal(Range("2026-10-01", "2026-10-23"), comparison.Range);
        Assert.Equal(ComparisonKind.Explicit, comparison.Kind);
    }

    [Fact]
    public void A_complete_period_against_one_in_progress_is_cut_as_well()
    {
        var comparison = Calendar.Compare(new CalendarQuarter(2026, 3), new With(new CalendarQuarter(2026, 4)));

        Assert.Equal(Range("2026-10-01", "2026-11-23"), comparison.Range);
        Assert.Equal(Range("2026-07-01", "2026-08-23"), comparison.Current);
        Assert.True(comparison.IsClipped);
    }

    [Fact]
    public void Complete_periods_named_by_the_question_are_whole()
    {
        var comparison = Calendar.Compare(new CalendarYear(2025), new With(new CalendarQuarter(2025, 1)));

        Assert.Equal(Range("2025-01-01", "2025-04-01"), comparison.Range);
        Assert.Equal(Range("2025-01-01", "2026-01-01"), comparison.Current);
        Assert.False(comparison.IsClipped);
    }

    [Fact]
    public void An_unknown_other_side_is_an_issue()
    {
        var month = Calendar.Period(RelativePeriod.ThisMonth);

        var resolution = Calendar.Resolve(new With(new RelativePeriod(CalendarUnit.FiscalYear, -1)), month);

        Assert.IsType<PeriodIssue.FiscalYearUnknown>(Assert.IsType<ComparisonResolution.Unresolved>(resolution).Issue);
    }
}
