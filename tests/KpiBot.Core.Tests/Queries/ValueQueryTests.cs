using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class ValueQueryTests
{
    [Fact]
    public async Task A_sum_counts_the_rows_of_the_period_alone()
    {
        var facts = new RowFacts(Sale("2026-09-30", 1), Sale("2026-10-01", 10), Sale("2026-10-31", 20), Sale("2026-11-01", 100));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth));

        Assert.Equal(new KpiValue(30, null, null, 2), result.Headline);
        Assert.Equal("EUR", result.Currency);
    }

    [Fact]
    public async Task A_period_in_progress_is_answered_through_yesterday_and_compared_with_as_many_days()
    {
        var facts = new RowFacts(Sale("2026-10-22", 50), Sale("2026-10-23", 1000), Sale("2026-11-22", 60), Sale("2026-11-23", 1000));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, RelativePeriod.ThisMonth));

        Assert.Equal(60, result.Headline.Value);
        Assert.Equal(Asking.Days("2026-10-01", "2026-10-23"), result.Comparison!.Comparison.Range);
        Assert.Equal(50, result.Comparison.Earlier.Value);
        Assert.Equal((10, 0.2m), (result.Comparison.Change!.Value, result.Comparison.ChangeRatio!.Value));
    }

    [Fact]
    public async Task A_ratio_carries_what_was_divided_by_what()
    {
        var facts = new RowFacts(Sale("2026-10-05", 10, order: "a"), Sale("2026-10-05", 20, order: "a"), Sale("2026-10-06", 30, order: "b"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.AverageOrderValue, Asking.LastMonth));

        Assert.Equal(new KpiValue(30, 60, 2, 3), result.Headline);
    }

    [Fact]
    public async Task Dividing_by_nothing_is_no_data_and_so_is_its_change()
    {
        var facts = new RowFacts(Sale("2026-09-05", 10), Sale("2026-11-05", 10));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.AverageOrderValue, Asking.LastMonth));

        Assert.Null(result.Headline.Value);
        Assert.Equal(10, result.Comparison!.Earlier.Value);
        Assert.Null(result.Comparison.Change);
    }

    [Fact]
    public async Task A_sum_over_no_rows_is_zero_between_days_that_have_some()
    {
        var facts = new RowFacts(Sale("2026-09-05", 10), Sale("2026-11-05", 10));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth));

        Assert.Equal(new KpiValue(0, null, null, 0), result.Headline);
    }

    [Theory]
    [InlineData("2026-11-05")]
    [InlineData("2026-09-05")]
    public async Task A_sum_outside_the_days_that_the_data_cover_is_no_data_and_no_change(string onlyDay)
    {
        var facts = new RowFacts(Sale(onlyDay, 10));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth));

        Assert.Null(result.Headline.Value);
        Assert.Null(result.Comparison?.Change);
    }

    [Fact]
    public async Task Rows_of_two_facts_both_count_but_two_measures_of_one_fact_share_theirs()
    {
        var facts = new RowFacts(Spend("2026-10-05", 90), Customer("2026-10-05"), Customer("2026-10-06"), Customer("2026-10-07"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.AcquisitionCost, Asking.LastMonth));

        Assert.Equal(new KpiValue(30, 90, 3, 4), result.Headline);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 25)]
    public async Task A_filter_keeps_or_leaves_out(bool exclude, int expected)
    {
        var facts = new RowFacts(Sale("2026-10-05", 10, "France"), Sale("2026-10-05", 20, "Italy"), Sale("2026-10-05", 5));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth) { Filters = [new("country", ["France"], exclude)] });

        Assert.Equal(expected, result.Headline.Value);
    }

    [Fact]
    public async Task None_is_a_value_to_filter_by()
    {
        var facts = new RowFacts(Sale("2026-10-05", 10, "France"), Sale("2026-10-05", 5));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth) { Filters = [new("country", [null])] });

        Assert.Equal(5, result.Headline.Value);
    }

    [Fact]
    public async Task A_stock_is_taken_at_the_end_of_the_last_day_of_either_side()
    {
        var facts = new RowFacts(
            Deal("2026-08-01", 100, wonOn: "2026-10-31"), Deal("2026-08-01", 10, wonOn: "2026-11-01"), Deal("2026-10-15", 1), Deal("2026-11-02", 1000));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.OpenPipeline, Asking.LastMonth));

        Assert.Equal(11, result.Headline.Value);
        Assert.Equal(110, result.Comparison!.Earlier.Value);
    }

    [Fact]
    public async Task A_last_value_is_the_last_of_the_range_of_either_side()
    {
        var facts = new RowFacts(
            Social("2026-09-30", "LinkedIn", 90), Social("2026-10-01", "LinkedIn", 95), Social("2026-10-31", "LinkedIn", 100), Social("2026-10-30", "YouTube", 7));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Followers, Asking.LastMonth));

        Assert.Equal(107, result.Headline.Value);
        Assert.Equal(90, result.Comparison!.Earlier.Value);
    }

    [Fact]
    public async Task The_comparison_asked_for_is_the_one_computed()
    {
        var facts = new RowFacts(Sale("2025-10-05", 7), Sale("2026-09-05", 8), Sale("2026-10-05", 9));
        var query = new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth) { Comparison = new ComparisonExpression.SamePeriodLastYear() };

        var result = await facts.Answer(query);

        Assert.Equal(7, result.Comparison!.Earlier.Value);
        Assert.Equal(ComparisonKind.SamePeriodLastYear, result.Comparison.Comparison.Kind);
    }

    [Fact]
    public async Task One_snapshot_answers_the_whole_query()
    {
        var facts = new RowFacts(Sale("2026-10-05", 10).With("cost", 4m), Sale("2026-10-05", 10));

        await facts.Answer(new KpiQuery.Breakdown(TestKpis.MarginRate, Asking.LastMonth, ["country"]));

        Assert.Equal(1, facts.Snapshots);
    }

    [Fact]
    public async Task Freshness_is_that_of_the_facts_behind_the_kpi()
    {
        var facts = new RowFacts(Spend("2026-10-05", 1), Customer("2026-10-05"), Sale("2026-10-05", 1));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.AcquisitionCost, Asking.LastMonth));

        Assert.Equal(["spend", "customers"], result.Freshness.Select(f => f.Fact));
    }
}
