using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class RankingQueryTests
{
    private static readonly RowFacts Sales = new(
        Sale("2026-10-05", 10, "France"), Sale("2026-10-05", 40, "Germany"), Sale("2026-10-05", 20, "Italy"),
        Sale("2026-10-05", 20, "Belgium"), Sale("2026-10-05", 5, "Spain"));

    [Theory]
    [InlineData(RankingOrder.Highest, "Germany,Belgium,Italy", 15)]
    [InlineData(RankingOrder.Lowest, "Spain,France,Belgium", 60)]
    public async Task The_first_members_are_shown_and_the_rest_counted_and_summed(RankingOrder order, string shown, int rest)
    {
        var result = await Sales.Answer(new KpiQuery.Ranked(TestKpis.Revenue, Asking.LastMonth, "country", new(3, order)));

        Assert.Equal(shown.Split(','), result.Rows.Select(r => r.Members[0]));
        Assert.Equal(new(2, rest), result.Note<ResultNote.RowsCut>());
        Assert.Equal(95, result.Headline.Value);
    }

    [Fact]
    public async Task Nothing_is_said_of_a_rest_where_there_is_none()
    {
        var result = await Sales.Answer(new KpiQuery.Ranked(TestKpis.Revenue, Asking.LastMonth, "country", new(5, RankingOrder.Highest)));

        Assert.Equal(5, result.Rows.Count);
        result.HasNoNote<ResultNote.RowsCut>();
    }

    [Theory]
    [InlineData(RankingOrder.Highest)]
    [InlineData(RankingOrder.Lowest)]
    public async Task Members_without_data_are_not_ranked_and_rates_have_no_sum(RankingOrder order)
    {
        var facts = new RowFacts(
            Spend("2026-10-05", 50, "Paid search"), Spend("2026-10-05", 30, "LinkedIn"), Customer("2026-10-06", "LinkedIn"), Customer("2026-10-06", "Referral"));

        var result = await facts.Answer(new KpiQuery.Ranked(TestKpis.AcquisitionCost, Asking.LastMonth, "source", new(1, order)));

        Assert.Equal(order == RankingOrder.Highest ? "LinkedIn" : "Referral", Assert.Single(result.Rows).Members[0]);
        Assert.Equal(new(1, null), result.Note<ResultNote.RowsCut>());
    }

    [Fact]
    public async Task A_rate_over_a_handful_comes_after_those_that_mean_something()
    {
        var facts = new RowFacts(
            Lead("2026-10-05", "2026-10-06", "Trade show"),
            Lead("2026-10-05", "2026-10-06", "LinkedIn"), Lead("2026-10-05", null, "LinkedIn"), Lead("2026-10-05", null, "LinkedIn"));

        var result = await facts.Answer(new KpiQuery.Ranked(TestKpis.ConversionRate, Asking.LastMonth, "source", new(2, RankingOrder.Highest)));

        Assert.Equal(["LinkedIn", "Trade show"], result.Rows.Select(r => r.Members[0]));
        Assert.Equal(new(1, 3), result.Note<ResultNote.SmallBasesLast>());
    }
}
