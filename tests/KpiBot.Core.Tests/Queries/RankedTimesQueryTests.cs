using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class RankedTimesQueryTests
{
    private static readonly PeriodExpression LastQuarter = new RelativePeriod(CalendarUnit.Quarter, -1);

    private static readonly RowFacts Sales = new(Sale("2026-07-05", 10), Sale("2026-08-05", 30), Sale("2026-09-30", 20), Sale("2026-10-01", 99));

    [Theory]
    [InlineData(RankingOrder.Highest, "2026-08-01,2026-09-01")]
    [InlineData(RankingOrder.Lowest, "2026-07-01,2026-09-01")]
    public async Task The_first_months_are_shown_in_their_order_under_the_total_of_the_period(RankingOrder order, string shown)
    {
        var result = await Sales.Answer(new KpiQuery.RankedTimes(TestKpis.Revenue, LastQuarter, Grain.Month, new(2, order)));

        Assert.Equal(shown.Split(','), result.Series.Select(p => p.Days.Start.ToString("O")));
        Assert.Equal(60, result.Headline.Value);
        result.HasNoNote<ResultNote.PartsOfTimesLeftOut>();
    }

    [Fact]
    public async Task A_month_in_progress_is_not_the_worst_of_the_year()
    {
        var result = await Sales.Answer(new KpiQuery.RankedTimes(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Quarter, 0), Grain.Month, new(10, RankingOrder.Lowest)));

        Assert.Equal(Asking.Day("2026-10-01"), Assert.Single(result.Series).Days.Start);
        Assert.Equal(new(1, Grain.Month), result.Note<ResultNote.PartsOfTimesLeftOut>());
    }

    [Fact]
    public async Task What_is_not_ranked_is_in_the_total_of_the_period_all_the_same()
    {
        var facts = new RowFacts(Sale("2026-10-01", 99), Sale("2026-11-05", 7));

        var result = await facts.Answer(new KpiQuery.RankedTimes(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Quarter, 0), Grain.Month, new(10, RankingOrder.Highest)));

        Assert.Equal(99, Assert.Single(result.Series).Value.Value);
        Assert.Equal(106, result.Headline.Value);
    }

    [Fact]
    public async Task Weeks_at_the_edges_of_a_month_are_left_out()
    {
        var result = await Sales.Answer(new KpiQuery.RankedTimes(TestKpis.Revenue, Asking.LastMonth, Grain.Week, new(10, RankingOrder.Highest)));

        Assert.All(result.Series, point => Assert.Equal(7, point.Days.Days));
        Assert.Equal(new(2, Grain.Week), result.Note<ResultNote.PartsOfTimesLeftOut>());
    }

    [Fact]
    public async Task Days_without_data_for_a_rate_are_not_ranked()
    {
        var result = await Sales.Answer(new KpiQuery.RankedTimes(TestKpis.AverageOrderValue, Asking.LastMonth, Grain.Day, new(10, RankingOrder.Lowest)));

        Assert.Equal(Asking.Day("2026-10-01"), Assert.Single(result.Series).Days.Start);
    }

    [Fact]
    public async Task A_grain_finer_than_the_KPI_allows_is_refused()
    {
        var facts = new RowFacts(Spend("2026-10-05", 50, "LinkedIn"), Customer("2026-10-06", "LinkedIn"));

        await facts.Refusal<QueryIssue.GrainTooFine>(new KpiQuery.RankedTimes(TestKpis.AcquisitionCost with { FinestGrain = Grain.Week }, Asking.LastMonth, Grain.Day, new(1, RankingOrder.Highest)));
    }
}
