using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class SelectionContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private void LoadSales() => Load(FactSchemas.Sales,
        Facts.Sale("1", "2026-10-01", 1, ("country", "France"), ("kind", "sale"), ("cost", 1)),
        Facts.Sale("2", "2026-10-02", 2, ("country", "Germany"), ("kind", "sale")),
        Facts.Sale("4", "2026-10-03", 4, ("country", "Spain"), ("kind", "refund"), ("cost", -2)),
        Facts.Sale("8", "2026-10-04", 8, ("kind", "sale"), ("cost", 5)));

    [Theory]
    [MemberData(nameof(ConditionCases.Passing), MemberType = typeof(ConditionCases))]
    public async Task A_condition_keeps_the_rows_that_pass(RowCondition condition, int sum)
    {
        LoadSales();
        Assert.Equal(sum, await Value(Sales() with { Where = [condition] }));
    }

    [Theory]
    [MemberData(nameof(ConditionCases.Impossible), MemberType = typeof(ConditionCases))]
    public async Task What_no_row_has_matches_nothing(RowCondition condition)
    {
        LoadSales();
        Assert.Empty((await Ask(Sales() with { Where = [condition] })).Groups);
    }

    [Fact]
    public async Task Conditions_are_all_required()
    {
        LoadSales();
        Assert.Equal(8, await Value(Sales() with
        {
            Where = [new RowCondition.OneOf("kind", ["sale"]), new RowCondition.AtLeast("cost", 2), new RowCondition.Absent("country")],
        }));
    }

    [Fact]
    public async Task A_text_is_no_number_and_a_number_is_no_day()
    {
        LoadSales();
        await Assert.ThrowsAsync<ArgumentException>(() => Ask(Sales(column: "country")));
        await Assert.ThrowsAsync<ArgumentException>(() => Ask(Query("sales", Aggregate.Count, null, October("cost"))));
        await Assert.ThrowsAsync<ArgumentException>(() => Ask(Query("nothing", Aggregate.Count, null, October())));
    }

    [Fact]
    public async Task Rows_can_be_picked_by_any_of_their_days()
    {
        Load(FactSchemas.Deals,
            Deal("1", "2026-08-01", "2026-10-15", null), Deal("2", "2026-10-03", "2026-11-01", null),
            Deal("3", "2026-10-04", null, "2026-10-20"), Deal("4", "2026-09-30", "2026-10-01", null));
        Assert.Equal(2, await Value(Query("deals", Aggregate.Count, null, October("created_on"))));
        Assert.Equal(2, await Value(Query("deals", Aggregate.Count, null, October("won_on"))));
        Assert.Equal(1, await Value(Query("deals", Aggregate.Count, null, October("lost_on"))));
    }

    [Theory]
    [InlineData("2026-07-31", 0)]
    [InlineData("2026-08-01", 1)]
    [InlineData("2026-10-04", 3)]
    [InlineData("2026-10-14", 3)]
    [InlineData("2026-10-15", 2)]
    [InlineData("2026-10-20", 1)]
    [InlineData("2026-11-01", 0)]
    public async Task A_deal_is_open_from_the_day_it_was_created_until_the_day_before_it_closed(string day, int open)
    {
        Load(FactSchemas.Deals, Deal("1", "2026-08-01", "2026-10-15", null), Deal("2", "2026-10-03", "2026-11-01", null), Deal("3", "2026-10-04", null, "2026-10-20"));
        var groups = (await Ask(Query("deals", Aggregate.Count, null, new DaySelection.OpenOn("created_on", ["won_on", "lost_on"], Facts.Day(day))))).Groups;
        Assert.Equal(open, groups.Sum(group => group.Value));
    }

    [Fact]
    public async Task Rows_without_the_day_are_in_no_range()
    {
        Load(FactSchemas.Products, Facts.Of(FactSchemas.Products, "1", ("product", "A")), Facts.Of(FactSchemas.Products, "2", ("product", "B"), ("launched_on", "2026-10-01")));
        Assert.Equal(1, await Value(Query("products", Aggregate.Count, null, new DaySelection.Within("launched_on", new(DateOnly.MinValue, DateOnly.MaxValue)))));
        Assert.Equal(1, await Value(Query("products", Aggregate.Count, null, new DaySelection.OpenOn("launched_on", ["withdrawn_on"], new(2026, 12, 31)))));
    }

    private static Fact Deal(string id, string created, string? won, string? lost) => Facts.Of(FactSchemas.Deals, id,
        [("created_on", created), .. won is null ? [] : new (string, object)[] { ("won_on", won) }, .. lost is null ? [] : new (string, object)[] { ("lost_on", lost) }]);
}
