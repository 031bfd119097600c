using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class AggregateContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly DaySelection CreatedInOctober = October("created_on");

    [Fact]
    public async Task A_sum_is_exact_and_refunds_count_against_it()
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-10-01", 0.1m), Facts.Sale("2", "2026-10-02", 0.2m), Facts.Sale("3", "2026-10-31", -0.0001m));
        Assert.Equal(0.2999m, await Value(Sales()));
    }

    [Fact]
    public async Task The_range_is_half_open()
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-09-30", 1), Facts.Sale("2", "2026-10-01", 2), Facts.Sale("3", "2026-10-31", 4), Facts.Sale("4", "2026-11-01", 8));
        Assert.Equal(6, await Value(Sales()));
    }

    [Fact]
    public async Task Nothing_in_the_range_gives_no_group()
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-09-30", 1));
        Assert.Empty((await Ask(Sales())).Groups);
        Assert.Empty((await Ask(Query("deals", Aggregate.Count, null, CreatedInOctober))).Groups);
    }

    [Fact]
    public async Task A_sum_beyond_64_bits_is_still_exact()
    {
        const decimal large = 900_000_000_000_000.0001m;
        Load(FactSchemas.Sales, [.. Enumerable.Range(0, 5000).Select(i => Facts.Sale($"{i}", "2026-10-05", large))]);
        Assert.Equal(5000 * large, await Value(Sales()));
        Assert.Equal(large, await Value(Sales(Aggregate.Average)));
    }

    [Fact]
    public async Task A_number_that_no_decimal_holds_is_an_error_and_never_a_wrong_number()
    {
        Load(FactSchemas.FxRates, Facts.Rate("2026-10-01", "XXX", "EUR", 9_000_000));
        Load(FactSchemas.Deals, Facts.Of(FactSchemas.Deals, "1", ("created_on", "2026-10-01"), ("amount", 900_000_000_000_000m),
            ("probability", 9_000_000_000_000m), ("currency", "XXX")));
        var weighted = Query("deals", Aggregate.Sum, null, CreatedInOctober) with { Value = new RowValue.Product("amount", "probability") };
        await Assert.ThrowsAsync<OverflowException>(() => Ask(weighted));
    }

    [Fact]
    public async Task Counts_count_rows_and_distinct_counts_the_values_present()
    {
        Load(FactSchemas.Sales,
            Facts.Sale("1", "2026-10-01", 1, ("order", "A")), Facts.Sale("2", "2026-10-01", 1, ("order", "A")),
            Facts.Sale("3", "2026-10-02", 1, ("order", "a")), Facts.Sale("4", "2026-10-03", 1));
        Assert.Equal(4, await Value(Sales(Aggregate.Count, null)));
        var orders = Assert.Single((await Ask(Sales(Aggregate.CountDistinct, null) with { DistinctOf = "order" })).Groups);
        Assert.Equal((2m, 3L), (orders.Value, orders.Rows));
    }

    [Fact]
    public async Task An_average_leaves_out_what_is_absent()
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-10-01", 1, ("cost", 3)), Facts.Sale("2", "2026-10-01", 1, ("cost", 4)), Facts.Sale("3", "2026-10-01", 1));
        var average = Assert.Single((await Ask(Sales(Aggregate.Average, "cost"))).Groups);
        Assert.Equal((3.5m, 2L), (average.Value, average.Rows));
    }

    [Theory]
    [InlineData(Aggregate.Sum)]
    [InlineData(Aggregate.Average)]
    [InlineData(Aggregate.Median)]
    [InlineData(Aggregate.Last)]
    public async Task Rows_without_any_number_are_a_group_without_a_value(Aggregate aggregate)
    {
        Load(FactSchemas.Sales, Facts.Sale("1", "2026-10-01", 1), Facts.Sale("2", "2026-10-02", 1));
        var group = Assert.Single((await Ask(Sales(aggregate, "cost"))).Groups);
        Assert.Equal((null, 0L), (group.Value, group.Rows));
    }

    [Theory]
    [InlineData(new[] { 5, 1, 3 }, 3)]
    [InlineData(new[] { 5, 1, 3, 4 }, 3.5)]
    [InlineData(new[] { -7 }, -7)]
    public async Task The_median_is_the_middle_one_or_halfway_between_the_two(int[] amounts, double median)
    {
        Load(FactSchemas.Sales, [.. amounts.Select((amount, i) => Facts.Sale($"{i}", "2026-10-01", amount))]);
        Assert.Equal((decimal)median, await Value(Sales(Aggregate.Median)));
    }

    [Fact]
    public async Task A_product_multiplies_row_by_row()
    {
        Load(FactSchemas.Deals, Deal("1", 1000.50m, 0.25m), Deal("2", 1_000_000_000m, 0.333333m),
            Facts.Of(FactSchemas.Deals, "3", ("created_on", "2026-10-01"), ("amount", 5m)));
        var weighted = Query("deals", Aggregate.Sum, null, CreatedInOctober) with { Value = new RowValue.Product("amount", "probability") };
        var group = Assert.Single((await Ask(weighted)).Groups);
        Assert.Equal((1000.50m * 0.25m + 333_333_000m, 2L), (group.Value, group.Rows));

        static Fact Deal(string id, decimal amount, decimal probability) =>
            Facts.Of(FactSchemas.Deals, id, ("created_on", "2026-10-01"), ("amount", amount), ("probability", probability));
    }

    [Fact]
    public async Task A_product_too_large_for_64_bits_is_exact()
    {
        Load(FactSchemas.Deals, Facts.Of(FactSchemas.Deals, "1", ("created_on", "2026-10-01"), ("amount", 800_000_000_000_000m), ("probability", 0.5m)));
        var weighted = Query("deals", Aggregate.Sum, null, CreatedInOctober) with { Value = new RowValue.Product("amount", "probability") };
        Assert.Equal(400_000_000_000_000m, await Value(weighted));
    }

    [Fact]
    public async Task Days_between_are_counted_where_both_days_are_known()
    {
        Load(FactSchemas.Deals, Deal("1", "2026-09-01", "2026-10-01"), Deal("2", "2026-10-02", "2026-10-07"),
            Facts.Of(FactSchemas.Deals, "3", ("created_on", "2026-10-01")));
        var cycle = Query("deals", Aggregate.Average, null, October("won_on")) with { Value = new RowValue.DaysBetween("created_on", "won_on") };
        Assert.Equal(17.5m, await Value(cycle));

        static Fact Deal(string id, string created, string won) => Facts.Of(FactSchemas.Deals, id, ("created_on", created), ("won_on", won));
    }

    [Fact]
    public async Task The_last_value_is_taken_per_member_of_the_series_and_added_up()
    {
        Load(FactSchemas.Social,
            Followers("1", "2026-10-30", "LinkedIn", "main", 100), Followers("2", "2026-10-31", "LinkedIn", "main", 110),
            Followers("3", "2026-10-29", "LinkedIn", "jobs", 7), Followers("4", "2026-10-30", "YouTube", "main", 50),
            Facts.Of(FactSchemas.Social, "5", ("day", "2026-10-31"), ("network", "YouTube"), ("account", "main")));
        var followers = Query("social", Aggregate.Last, "followers", October()) with { Series = ["network", "account"] };
        Assert.Equal(167, await Value(followers));
        Assert.Equal(new() { ["LinkedIn"] = 117, ["YouTube"] = 50 }, await Values(followers with { GroupBy = ["network"] }));

        static Fact Followers(string id, string day, string network, string account, int count) =>
            Facts.Of(FactSchemas.Social, id, ("day", day), ("network", network), ("account", account), ("followers", count));
    }
}
