using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Forecasts;

public class ForecastQueryTests
{
    [Fact]
    public async Task A_period_that_is_over_is_refused_with_its_result_and_the_month_in_progress_as_ways_on()
    {
        var issue = await DailyFacts.Through(200, _ => 10).Refusal<QueryIssue.ForecastOver>("last month");

        Assert.Equal("forecast_period_over", issue.Code);
        Assert.Equal(["Revenue in October 2026", "Revenue forecast this month"], issue.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public async Task Too_short_a_history_is_refused_with_what_it_takes()
    {
        var issue = await DailyFacts.Through(40, _ => 10).Refusal<QueryIssue.HistoryTooShort>("this month");

        // Two weeks to know, 22 days elapsed, 8 ahead, and seven more weeks to look back from: 22 + 8 + 49.
        Assert.Equal((40, 79), (issue.Days, issue.Needed));
        Assert.Equal(["Revenue"], issue.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public async Task Far_ahead_takes_two_years_and_the_month_is_offered()
    {
        var issue = await DailyFacts.Through(500, _ => 10).Refusal<QueryIssue.HistoryTooShort>("q1 2027");

        Assert.Equal(728, issue.Needed);
        Assert.Contains(issue.Candidates, c => c.Query.English == "Revenue forecast this month");
    }

    [Fact]
    public async Task A_period_to_come_has_nothing_achieved_and_is_set_against_the_same_of_last_year()
    {
        var result = await DailyFacts.Through(800, _ => 10).Forecast("december");

        Assert.Equal((null, 310m, true), (result.Forecast!.Achieved, result.Headline.Value, result.Forecast.Known.IsEmpty));
        Assert.Equal((Asking.Days("2025-12-01", "2026-01-01"), 310m), (result.Comparison!.Comparison.Range, result.Comparison.Earlier.Value));
    }

    [Fact]
    public async Task A_month_in_progress_is_compared_whole()
    {
        var query = new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth) { Comparison = new ComparisonExpression.PreviousPeriod() };
        var result = Assert.IsType<QueryOutcome.Answered>(await DailyFacts.Through(200, _ => 10).Ask(query)).Result;

        Assert.Equal((300m, 310m), (result.Comparison!.Current.Value, result.Comparison.Earlier.Value));
    }

    [Fact]
    public async Task A_rate_is_the_ratio_of_what_is_forecast_of_either_side()
    {
        var facts = new RowFacts([.. Enumerable.Range(1, 160).SelectMany(back => new[]
        {
            Spend(Before(back), back % 2 == 0 ? 100 : 140), Customer(Before(back)), Customer(Before(back)),
        })]);

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.AcquisitionCost, RelativePeriod.ThisMonth));

        // Every day 120 on average over two customers; the mean of the daily rates would be the same here, their ratio is asserted by its parts.
        Assert.Equal(2, result.Forecast!.Methods.Count);
        Assert.InRange(result.Headline.Value!.Value, 59, 61);
        Assert.Null(result.Forecast.NaiveError);
    }

    [Fact]
    public async Task The_days_of_a_rate_are_weighted_by_what_they_rest_on()
    {
        // Mondays 1,000 over ten customers, every other day 10 over one: the mean of the days' rates would be 22.9.
        var facts = new RowFacts([.. Enumerable.Range(1, 140).SelectMany(back => IsMonday(back)
            ? Enumerable.Range(0, 10).Select(_ => Customer(Before(back))).Prepend(Spend(Before(back), 1_000))
            : [Spend(Before(back), 10), Customer(Before(back))])]);

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.AcquisitionCost, new CalendarMonth(2026, 12)));

        // December 2026 has four Mondays: (4 × 1,000 + 27 × 10) ÷ (4 × 10 + 27).
        Assert.Equal(4_270m / 67, result.Headline.Value!.Value, 6);
    }

    [Theory]
    [InlineData("open_pipeline", NoForecastReason.Stock)]
    [InlineData("followers", NoForecastReason.Stock)]
    [InlineData("conversion_rate", NoForecastReason.Cohort)]
    public async Task What_does_not_add_up_over_days_is_refused_with_the_reason(string kpi, NoForecastReason reason)
    {
        var facts = new RowFacts(Deal("2026-01-01", 5), Social("2026-01-01", "LinkedIn", 5), Lead("2026-01-01"));

        var issue = await facts.Refusal<QueryIssue.NotForecastable>(new KpiQuery.Forecast(TestKpis.Catalog.Find(kpi)!, RelativePeriod.ThisMonth));

        Assert.Equal(reason, issue.Reason);
        Assert.NotEmpty(issue.Candidates);
    }

    [Fact]
    public async Task An_order_that_counts_on_many_days_cannot_be_added_up_day_by_day()
    {
        var facts = new RowFacts([.. Enumerable.Range(1, 120).Select(back => Sale(Before(back), 10, order: "standing"))]);

        var issue = await facts.Refusal<QueryIssue.NotForecastable>(new KpiQuery.Forecast(TestKpis.Orders, RelativePeriod.ThisMonth));

        Assert.Equal(NoForecastReason.CountedTwice, issue.Reason);
    }

    [Fact]
    public async Task Where_the_data_end_the_forecast_begins()
    {
        var facts = new RowFacts([.. Enumerable.Range(8, 160).Select(back => Sale(Before(back), 10))]); // through 15 November

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth));

        Assert.Equal((Asking.Days("2026-11-01", "2026-11-16"), 150m, 300m), (result.Forecast!.Known, result.Forecast.Achieved, result.Headline.Value));
    }

    [Fact]
    public async Task A_filter_keeps_its_own_days()
    {
        var facts = new RowFacts([.. Enumerable.Range(1, 120).SelectMany(back => new[] { Sale(Before(back), 10, "Germany"), Sale(Before(back), 90, "France") })]);

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth) { Filters = [new("country", ["Germany"])] });

        Assert.Equal(300, result.Headline.Value);
    }

    [Fact]
    public async Task Today_is_part_of_what_is_forecast_and_its_sales_so_far_are_not_counted()
    {
        var facts = new RowFacts([Sale("2026-11-23", 5_000), .. Enumerable.Range(1, 120).Select(back => Sale(Before(back), 10))]);

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth));

        Assert.Equal(300, result.Headline.Value);
    }

    private static string Before(int days) => DailyFacts.Today.AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsMonday(int back) => DailyFacts.Today.AddDays(-back).DayOfWeek == DayOfWeek.Monday;
}
