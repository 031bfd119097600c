using KpiBot.Core.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Calendar;

public class FiscalAndNamedPeriodTests
{
    private static readonly BusinessCalendar FromApril = InParis.On("2026-11-23", InParis.Settings with { FiscalYearFirstMonth = 4 });

    [Fact]
    public void A_fiscal_year_runs_from_the_configured_month()
    {
        Assert.Equal(Range("2026-04-01", "2027-04-01"), FromApril.Period(new RelativePeriod(CalendarUnit.FiscalYear, 0)).Range);
        Assert.Equal(Range("2025-04-01", "2026-04-01"), FromApril.Period(new RelativePeriod(CalendarUnit.FiscalYear, -1)).Range);
        Assert.Equal(Range("2026-10-01", "2027-01-01"), FromApril.Period(new RelativePeriod(CalendarUnit.FiscalQuarter, 0)).Range);
    }

    [Fact]
    public void A_fiscal_year_is_named_by_the_year_that_it_ends_in()
    {
        Assert.Equal(Range("2025-04-01", "2026-04-01"), FromApril.Period(new FiscalYear(2026)).Range);
        Assert.Equal(Range("2025-10-01", "2026-01-01"), FromApril.Period(new FiscalQuarter(2026, 3)).Range);
    }

    [Fact]
    public void The_latest_third_fiscal_quarter_that_has_started_is_this_one() =>
        Assert.Equal(Range("2026-10-01", "2027-01-01"), FromApril.Period(new FiscalQuarter(null, 3)).Range);

    public static TheoryData<PeriodExpression> Fiscal =>
    [
        new RelativePeriod(CalendarUnit.FiscalYear, 0),
        new ToDate(CalendarUnit.FiscalYear),
        new LastUnits(CalendarUnit.FiscalQuarter, 2),
        new FiscalYear(2026),
        new FiscalQuarter(null, 1),
        new Since(new RelativePeriod(CalendarUnit.FiscalYear, 0)),
        new NthPart(CalendarUnit.FiscalQuarter, 1, new CalendarYear(2025)),
    ];

    [Theory]
    [MemberData(nameof(Fiscal))]
    public void Without_a_configured_fiscal_year_the_question_goes_back(PeriodExpression expression)
    {
        var issue = Assert.IsType<PeriodResolution.Unresolved>(InParis.On().Resolve(expression)).Issue;

        Assert.Equal("fiscal_year_unknown", issue.Code);
    }

    [Fact]
    public void A_named_period_is_the_latest_that_has_started_or_that_of_its_year()
    {
        var sales = new NamedPeriod("winter_sales", ["soldes d'hiver"], [Range("2025-01-08", "2025-02-05"), Range("2026-01-07", "2026-02-04"), Range("2027-01-06", "2027-02-03")]);
        var calendar = InParis.On("2026-11-23", InParis.Settings with { NamedPeriods = [sales] });

        Assert.Equal(Range("2026-01-07", "2026-02-04"), calendar.Period(new NamedOccurrence("winter_sales", null)).Range);
        Assert.Equal(Range("2025-01-08", "2025-02-05"), calendar.Period(new NamedOccurrence("winter_sales", 2025)).Range);
        var issue = Assert.IsType<PeriodResolution.Unresolved>(calendar.Resolve(new NamedOccurrence("winter_sales", 2020))).Issue;
        Assert.Contains("soldes d'hiver", issue.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_an_issue() =>
        Assert.IsType<PeriodIssue.NotInCalendar>(
            Assert.IsType<PeriodResolution.Unresolved>(InParis.On().Resolve(new CalendarDay(2026, 2, 29))).Issue);

    [Fact]
    public void The_29th_of_February_without_a_year_is_the_latest_there_was() =>
        Assert.Equal(DateRange.Of(Day("2024-02-29")), InParis.On().Period(new CalendarDay(null, 2, 29)).Range);
}
