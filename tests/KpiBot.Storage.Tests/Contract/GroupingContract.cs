using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class GroupingContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private void LoadSales() => LoadWithOwn(FactSchemas.Sales, ["team"],
        Sale("1", "2026-10-01", 1, "France", "Web", "North"), Sale("2", "2026-10-02", 2, "France", "Phone", "North"),
        Sale("4", "2026-10-08", 4, "Spain", "Web", "South"), Facts.Sale("8", "2026-10-09", 8, ("channel", "Web"), ("team", "South")));

    private static Fact Sale(string id, string day, decimal net, string country, string channel, string team) =>
        Facts.Sale(id, day, net, ("country", country), ("channel", channel), ("team", team));

    [Fact]
    public async Task One_dimension_gives_a_group_for_every_member_and_one_for_none()
    {
        LoadSales();
        Assert.Equal(new() { ["France"] = 3, ["Spain"] = 4, ["-"] = 8 }, await Values(Sales() with { GroupBy = ["country"] }));
    }

    [Fact]
    public async Task Two_dimensions_give_a_group_for_every_pair_that_occurs()
    {
        LoadSales();
        Assert.Equal(new() { ["France/Web"] = 1, ["France/Phone"] = 2, ["Spain/Web"] = 4, ["-/Web"] = 8 },
            await Values(Sales() with { GroupBy = ["country", "channel"] }));
    }

    [Fact]
    public async Task A_column_that_a_source_brought_is_a_dimension()
    {
        LoadSales();
        Assert.Equal(new() { ["North"] = 3, ["South"] = 12 }, await Values(Sales() with { GroupBy = ["team"] }));
        Assert.Contains("team", Store.Snapshot.Dimensions("sales"));
        Assert.Equal(["North", "South"], Store.Snapshot.Members("team"));
    }

    [Fact]
    public async Task Every_aggregate_can_be_split()
    {
        LoadSales();
        var by = Sales() with { GroupBy = ["country"] };
        Assert.Equal(new() { ["France"] = 2, ["Spain"] = 1, ["-"] = 1 }, await Values(by with { Aggregate = Aggregate.Count, Value = null }));
        Assert.Equal(new() { ["France"] = 2, ["Spain"] = 1, ["-"] = 1 }, await Values(by with { Aggregate = Aggregate.CountDistinct, DistinctOf = "channel" }));
        Assert.Equal(new() { ["France"] = 1.5m, ["Spain"] = 4, ["-"] = 8 }, await Values(by with { Aggregate = Aggregate.Average }));
        Assert.Equal(new() { ["France"] = 1.5m, ["Spain"] = 4, ["-"] = 8 }, await Values(by with { Aggregate = Aggregate.Median }));
        Assert.Equal(new() { ["France"] = 2, ["Spain"] = 4, ["-"] = 8 }, await Values(by with { Aggregate = Aggregate.Last }));
    }

    [Fact]
    public async Task Buckets_split_by_days_and_leave_out_what_is_in_none()
    {
        LoadSales();
        DateRange[] weeks = [Days("2026-10-02", "2026-10-08"), Days("2026-10-08", "2026-10-09"), Days("2026-10-20", "2026-12-01")];
        Assert.Equal(new() { ["@0"] = 2, ["@1"] = 4 }, await Values(Sales() with { Buckets = weeks }));
        Assert.Equal(new() { ["Phone@0"] = 2, ["Web@1"] = 4 }, await Values(Sales() with { Buckets = weeks, GroupBy = ["channel"] }));
    }

    [Fact]
    public async Task Buckets_do_not_reach_beyond_the_range()
    {
        LoadSales();
        Assert.Equal(new() { ["@0"] = 15 }, await Values(Sales() with { Buckets = [Days("2026-01-01", "2027-01-01")] }));
        Assert.Equal(new() { ["@0"] = 3 }, await Values(Sales() with
        {
            Days = new DaySelection.Within("day", Days("2026-10-01", "2026-10-08")),
            Buckets = [Days("2026-01-01", "2027-01-01")],
        }));
    }

    [Fact]
    public async Task Rows_open_on_a_day_have_no_buckets()
    {
        Load(FactSchemas.Deals, Facts.Of(FactSchemas.Deals, "1", ("created_on", "2026-10-01")));
        var open = Query("deals", Aggregate.Count, null, new DaySelection.OpenOn("created_on", ["won_on"], new(2026, 10, 5)));
        await Assert.ThrowsAsync<ArgumentException>(() => Ask(open with { Buckets = [Days("2026-10-01", "2026-10-02")] }));
    }

    [Fact]
    public async Task More_combinations_than_there_could_be_places_for_are_told_apart()
    {
        const int members = 400;
        Load(FactSchemas.Sales, [.. Enumerable.Range(0, members).Select(i => Facts.Sale($"{i}", "2026-10-05", i,
            ("customer", $"C{i}"), ("product", $"P{i}"), ("owner", $"O{i % 7}")))]);
        var sums = await Values(Sales() with { GroupBy = ["customer", "product", "owner"] });
        Assert.Equal(Enumerable.Range(0, members).ToDictionary(i => $"C{i}/P{i}/O{i % 7}", i => (decimal?)i), sums);
        var counts = await Values(Sales(Aggregate.CountDistinct, null) with { DistinctOf = "owner", GroupBy = ["customer", "product"] });
        Assert.Equal(members, counts.Count);
        Assert.All(counts.Values, count => Assert.Equal(1, count));
    }
}
