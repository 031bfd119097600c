using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

public class ShareInsightTests
{
    private static RowFacts Countries(params (string? Country, decimal Amount)[] countries) =>
        new([.. countries.SelectMany(c => Sales("2026-10", 12, c.Amount, c.Country))]);

    [Fact]
    public async Task A_country_that_makes_more_than_half_is_named_with_the_least()
    {
        var found = await Countries(("Germany", 52), ("France", 30), ("Italy", 18)).Insight<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);
        Assert.Equal(("country", "Germany", 0.52m, "Italy", 0.18m), (found.Dimension, found.Member, found.Share, found.Smallest, found.SmallestShare));
    }

    [Fact]
    public Task One_with_less_than_half_is_not() =>
        Countries(("Germany", 49), ("France", 33), ("Italy", 18)).HasNo<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task Of_two_one_always_makes_half() => Countries(("Germany", 60), ("France", 40)).HasNo<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task What_has_no_country_is_no_country() =>
        Countries((null, 60), ("France", 20), ("Italy", 20)).HasNo<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task Twenty_sales_are_too_few() =>
        new RowFacts([.. Sales("2026-10", 10, 80, "Germany"), .. Sales("2026-10", 5, 10, "France"), .. Sales("2026-10", 5, 10, "Italy")])
            .HasNo<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task A_rate_is_not_made_of_shares() =>
        Countries(("Germany", 52), ("France", 30), ("Italy", 18)).HasNo<Insight.Majority>(TestKpis.AverageOrderValue, Asking.LastMonth);

    [Fact]
    public async Task Orders_counted_in_two_countries_have_no_shares()
    {
        List<Row> own = [.. Sales("2026-10", 60, 1, "Germany"), .. Sales("2026-10", 20, 1, "France"), .. Sales("2026-10", 20, 1, "Italy")];
        Assert.Equal(0.6m, (await new RowFacts([.. own]).Insight<Insight.Majority>(TestKpis.Orders, Asking.LastMonth)).Share);

        var shared = new RowFacts([.. own, Sale("2026-10-05", 1, "France", order: "2026-10Germany0")]);
        await shared.HasNo<Insight.Majority>(TestKpis.Orders, Asking.LastMonth);
    }

    [Fact]
    public Task Where_refunds_take_off_much_shares_mean_nothing() =>
        Countries(("Germany", 60), ("France", 30), ("Italy", 20), ("Spain", -10)).HasNo<Insight.Majority>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public async Task A_stock_has_shares_too()
    {
        var facts = new RowFacts([.. Enumerable.Range(0, 40).Select(i => Deal("2026-09-10", 100, owner: i < 24 ? "Ann" : i < 34 ? "Bob" : "Cleo"))]);
        Assert.Equal(("Ann", 0.6m), (await facts.Insight<Insight.Majority>(TestKpis.OpenPipeline, Asking.LastMonth)) is var found ? (found.Member, found.Share) : default);
    }

    [Fact]
    public async Task Three_countries_of_twelve_that_make_half_are_named()
    {
        var facts = Countries([("Germany", 200), ("France", 180), ("Italy", 170), .. Enumerable.Range(0, 9).Select(i => ((string?)$"Country {i}", 50m))]);

        var found = await facts.Insight<Insight.Concentration>(TestKpis.Revenue, Asking.LastMonth);

        Assert.Equal(["Germany", "France", "Italy"], found.Few);
        Assert.Equal((12, 0.55m), (found.Of, found.Share));
    }

    [Fact]
    public Task Twelve_that_share_evenly_are_not_concentrated() =>
        Countries([.. Enumerable.Range(0, 12).Select(i => ((string?)$"Country {i}", 50m + i))]).HasNo<Insight.Concentration>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task Of_seven_two_that_make_half_are_no_news() =>
        Countries([("Germany", 150), ("France", 120), .. Enumerable.Range(0, 5).Select(i => ((string?)$"Country {i}", 50m))])
            .HasNo<Insight.Concentration>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public async Task What_is_asked_for_one_country_is_not_split_by_country()
    {
        var facts = Countries(("Germany", 52), ("France", 30), ("Italy", 18));
        var asked = await facts.Answer(new Core.Queries.KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth) { Filters = [new("country", ["Germany"])] });
        Assert.Empty(asked.Insights.OfType<Insight.Majority>());
    }
}
