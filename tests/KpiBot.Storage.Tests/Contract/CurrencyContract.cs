using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class CurrencyContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static Fact Sale(string id, string day, decimal net, string currency) => Facts.Sale(id, day, net, ("currency", currency), ("country", id));

    [Fact]
    public async Task Amounts_are_converted_at_the_rate_of_their_day()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "GBP", "EUR", 1.1m), Facts.Rate("2026-10-02", "GBP", "EUR", 1.123456789012m));
        Load(FactSchemas.Sales, Sale("1", "2026-10-01", 10, "GBP"), Sale("2", "2026-10-02", 10, "GBP"), Sale("3", "2026-10-02", 5, "EUR"), Facts.Sale("4", "2026-10-02", 7));
        Assert.Equal(11 + 11.23456789012m + 5 + 7, await Value(Sales()));
    }

    [Theory]
    [InlineData("2026-10-08", 20)]
    [InlineData("2026-10-09", null)]
    public async Task A_rate_is_used_for_seven_days_and_then_the_amount_is_kept_out_and_named(string day, int? value)
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "GBP", "EUR", 2));
        Load(FactSchemas.Sales, Sale("1", day, 10, "GBP"));
        var groups = await Ask(Sales());
        Assert.Equal(value, Assert.Single(groups.Groups).Value);
        Assert.Equal(value is null ? [new MissingRate("GBP", 10, 1)] : [], groups.MissingRates);
    }

    [Fact]
    public async Task A_rate_of_a_later_day_is_not_used()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-03", "GBP", "EUR", 2));
        Load(FactSchemas.Sales, Sale("1", "2026-10-02", 10, "GBP"), Sale("2", "2026-10-02", 1, "EUR"));
        var groups = await Ask(Sales());
        Assert.Equal(1, Assert.Single(groups.Groups).Value);
        Assert.Equal([new MissingRate("GBP", 10, 1)], groups.MissingRates);
    }

    [Fact]
    public async Task The_inverse_of_a_pair_serves_and_the_later_rate_wins()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "EUR", "USD", 1.25m), Facts.Rate("2026-10-03", "USD", "EUR", 0.5m), Facts.Rate("2026-10-04", "EUR", "USD", 4));
        Load(FactSchemas.Sales, Sale("1", "2026-10-02", 100, "USD"), Sale("2", "2026-10-03", 100, "USD"), Sale("3", "2026-10-04", 100, "USD"));
        Assert.Equal(new() { ["1"] = 80, ["2"] = 50, ["3"] = 25 }, await Values(Sales() with { GroupBy = ["country"] }));
    }

    [Fact]
    public async Task Every_aggregate_of_money_converts_and_leaves_out_what_it_cannot()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "GBP", "EUR", 2));
        Load(FactSchemas.Sales, Sale("1", "2026-10-01", 10, "GBP"), Sale("2", "2026-10-02", 30, "EUR"), Sale("3", "2026-10-02", 40, "GBP"), Sale("4", "2026-10-03", 99, "JPY"));
        foreach (var (aggregate, value, rows) in new[] { (Aggregate.Sum, 130m, 3), (Aggregate.Average, 130m / 3, 3), (Aggregate.Median, 30m, 3), (Aggregate.Last, 110m, 2) })
        {
            var groups = await Ask(Sales(aggregate));
            var group = Assert.Single(groups.Groups);
            Assert.Equal((aggregate, value, rows), (aggregate, group.Value, (int)group.Rows));
            Assert.Equal([new MissingRate("JPY", 99, 1)], groups.MissingRates);
        }
    }

    [Fact]
    public async Task Counts_and_quantities_need_no_rate()
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-10-01", 10, ("currency", "JPY"), ("quantity", 3)));
        Assert.Equal(3, await Value(Sales(column: "quantity")));
        var count = await Ask(Sales(Aggregate.Count, null));
        Assert.Equal(1, Assert.Single(count.Groups).Value);
        Assert.Empty(count.MissingRates);
    }

    [Fact]
    public async Task Conversion_in_very_many_groups_is_as_exact()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "GBP", "EUR", 1.1m));
        Load(FactSchemas.Sales, [.. Enumerable.Range(0, 3000).Select(i => Sale($"{i}", "2026-10-01", i, i % 2 == 0 ? "GBP" : "EUR"))]);
        var sums = await Values(Sales() with { GroupBy = ["country"] });
        Assert.All(Enumerable.Range(0, 3000), i => Assert.Equal(i % 2 == 0 ? i * 1.1m : i, sums[$"{i}"]));
    }

    [Fact]
    public async Task A_deal_converts_on_the_day_that_it_counts_on_and_an_open_one_on_the_day_asked_about()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-09-01", "GBP", "EUR", 2), Facts.Rate("2026-10-10", "GBP", "EUR", 3), Facts.Rate("2026-10-05", "GBP", "EUR", 4));
        Load(FactSchemas.Deals, Facts.Of(FactSchemas.Deals, "1", ("created_on", "2026-09-01"), ("won_on", "2026-10-10"), ("amount", 10), ("currency", "GBP")));
        Assert.Equal(20, await Value(Query("deals", Aggregate.Sum, "amount", new DaySelection.Within("created_on", Days("2026-09-01", "2026-10-01")))));
        Assert.Equal(30, await Value(Query("deals", Aggregate.Sum, "amount", October("won_on"))));
        Assert.Equal(40, await Value(Query("deals", Aggregate.Sum, "amount", new DaySelection.OpenOn("created_on", ["won_on"], new(2026, 10, 6)))));
    }
}
