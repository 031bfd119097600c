using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class TrendQueryTests
{
    private static readonly PeriodExpression LastQuarter = new RelativePeriod(CalendarUnit.Quarter, -1);

    [Fact]
    public async Task Every_bucket_is_there_and_without_rows_a_sum_is_zero()
    {
        var facts = new RowFacts(Sale("2026-07-05", 10), Sale("2026-09-30", 20), Sale("2026-10-01", 99));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, LastQuarter, Grain.Month));

        Assert.Equal(
            [(Asking.Days("2026-07-01", "2026-08-01"), 10m), (Asking.Days("2026-08-01", "2026-09-01"), 0m), (Asking.Days("2026-09-01", "2026-10-01"), 20m)],
            result.Series.Select(p => (p.Days, p.Value.Value!.Value)));
        Assert.Equal(30, result.Headline.Value);
    }

    [Fact]
    public async Task A_rate_without_a_base_has_no_data_in_its_bucket()
    {
        var facts = new RowFacts(Sale("2026-07-05", 10), Sale("2026-09-30", 20));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.AverageOrderValue, LastQuarter, Grain.Month));

        Assert.Equal([10m, null, 20m], result.Series.Select(p => p.Value.Value));
    }

    [Fact]
    public async Task The_last_bucket_of_a_period_in_progress_is_as_short_as_its_complete_days()
    {
        var facts = new RowFacts(Sale("2026-11-22", 10), Sale("2026-11-23", 99));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Quarter, 0), Grain.Month));

        Assert.Equal(Asking.Days("2026-11-01", "2026-11-23"), result.Series[^1].Days);
        Assert.Equal(10, result.Series[^1].Value.Value);
    }

    [Fact]
    public async Task A_stock_is_taken_at_the_end_of_each_bucket()
    {
        var facts = new RowFacts(Deal("2026-06-01", 100, wonOn: "2026-08-31"), Deal("2026-08-15", 10), Deal("2026-09-30", 1));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.OpenPipeline, LastQuarter, Grain.Month));

        Assert.Equal([100m, 10m, 11m], result.Series.Select(p => p.Value.Value!.Value));
    }

    [Fact]
    public async Task By_a_dimension_the_five_largest_members_each_have_a_line_and_the_rest_is_named()
    {
        var facts = new RowFacts(
            [.. "ABCDEFG".Select((letter, i) => Sale("2026-07-05", i + 1, letter.ToString())), Sale("2026-09-05", 100, "A")]);

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, LastQuarter, Grain.Month) { Dimension = "country" });

        Assert.Equal(["A", "G", "F", "E", "D"], result.Series.Select(p => p.Member).Distinct());
        Assert.Equal([1m, 0m, 100m], result.Series.Where(p => p.Member == "A").Select(p => p.Value.Value!.Value));
        Assert.Equal(15, result.Series.Count);
        Assert.Equal(new(2, 5), result.Note<ResultNote.RowsCut>());
    }

    [Fact]
    public async Task A_stock_by_a_dimension_has_a_line_for_each_member()
    {
        var facts = new RowFacts(Deal("2026-06-01", 100, wonOn: "2026-08-31", owner: "Ana"), Deal("2026-08-15", 10, owner: "Ben"), Deal("2026-06-15", 3, owner: "Ana"));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.OpenPipeline, LastQuarter, Grain.Month) { Dimension = "owner" });

        Assert.Equal([0m, 10m, 10m], result.Series.Where(p => p.Member == "Ben").Select(p => p.Value.Value!.Value));
        Assert.Equal([103m, 3m, 3m], result.Series.Where(p => p.Member == "Ana").Select(p => p.Value.Value!.Value));
    }

    [Fact]
    public async Task The_headline_is_compared_as_in_any_answer()
    {
        var facts = new RowFacts(Sale("2026-04-05", 7), Sale("2026-07-05", 10));

        var result = await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, LastQuarter, Grain.Month));

        Assert.Equal(7, result.Comparison!.Earlier.Value);
    }

    [Fact]
    public async Task A_comparison_that_is_asked_for_has_a_point_beside_each_point()
    {
        var facts = new RowFacts(Sale("2025-10-15", 3), Sale("2025-11-22", 4), Sale("2025-11-23", 99), Sale("2026-10-05", 10), Sale("2026-11-22", 20));
        var trend = new KpiQuery.Trend(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Quarter, 0), Grain.Month);

        var result = await facts.Answer(trend with { Comparison = new ComparisonExpression.SamePeriodLastYear() });

        Assert.Equal([10m, 20m], result.Series.Select(p => p.Value.Value!.Value));
        Assert.Equal(
            [(Asking.Days("2025-10-01", "2025-11-01"), 3m), (Asking.Days("2025-11-01", "2025-11-23"), 4m)],
            result.EarlierSeries.Select(p => (p.Days, p.Value.Value!.Value)));
        Assert.Equal(result.Comparison!.Earlier.Value, result.EarlierSeries.Sum(p => p.Value.Value));
    }

    [Theory]
    [InlineData(Grain.Day)]
    [InlineData(Grain.Week)]
    [InlineData(Grain.Month)]
    public async Task The_earlier_points_add_up_to_the_earlier_value(Grain grain)
    {
        var facts = new RowFacts([.. Enumerable.Range(0, 120).Select(i => Sale(Asking.Day("2026-07-01").AddDays(i).ToString("yyyy-MM-dd", null), i))]);
        var trend = new KpiQuery.Trend(TestKpis.Revenue, new CalendarMonth(2026, 8), grain) { Comparison = new ComparisonExpression.PreviousPeriod() };

        var result = await facts.Answer(trend);

        Assert.Equal(result.Comparison!.Earlier.Value, result.EarlierSeries.Sum(p => p.Value.Value));
        Assert.Equal(grain is Grain.Month ? [31] : result.Series.Select(p => p.Days.Days), result.EarlierSeries.Select(p => p.Days.Days));
    }

    [Fact]
    public async Task Days_of_a_longer_earlier_month_have_no_point_to_stand_beside()
    {
        var facts = new RowFacts(Sale("2026-08-30", 1), Sale("2026-08-31", 2), Sale("2026-09-30", 4));
        var trend = new KpiQuery.Trend(TestKpis.Revenue, new CalendarMonth(2026, 9), Grain.Day) { Comparison = new ComparisonExpression.PreviousPeriod() };

        var result = await facts.Answer(trend);

        Assert.Equal(Asking.Days("2026-08-30", "2026-08-31"), result.EarlierSeries[^1].Days);
        Assert.Equal(3, result.Comparison!.Earlier.Value);
    }

    [Fact]
    public async Task Without_a_comparison_in_the_question_there_are_no_earlier_points()
    {
        var facts = new RowFacts(Sale("2026-07-05", 10), Sale("2026-04-05", 10));

        Assert.Empty((await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, LastQuarter, Grain.Month))).EarlierSeries);
    }
}
