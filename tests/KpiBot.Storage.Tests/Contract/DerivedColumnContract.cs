using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class DerivedColumnContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly DaySelection Ever = new DaySelection.Within("day", new(DateOnly.MinValue, DateOnly.MaxValue));

    [Fact]
    public async Task The_position_of_a_survey_answer_is_its_place_on_its_own_scale()
    {
        Load(FactSchemas.Surveys, Answer("1", 4, 1, 5), Answer("2", 9, 0, 10), Answer("3", 1, 1, 4), Answer("4", 3, 3, 3), Facts.Of(FactSchemas.Surveys, "5", ("day", "2026-10-01"), ("customer", "5"), ("score", 3)));
        Assert.Equal(new() { ["1"] = 0.75m, ["2"] = 0.9m, ["3"] = 0, ["4"] = null, ["5"] = null },
            await Values(Query("surveys", Aggregate.Sum, "position", Ever) with { GroupBy = ["customer"] }));

        static Fact Answer(string id, int score, int min, int max) =>
            Facts.Of(FactSchemas.Surveys, id, ("day", "2026-10-01"), ("customer", id), ("score", score), ("scale_min", min), ("scale_max", max));
    }

    [Fact]
    public async Task Demand_runs_from_launch_or_first_sale_to_withdrawal_or_the_last_sale_of_a_product_gone_quiet()
    {
        Load(FactSchemas.Products, Product("launched", ("launched_on", "2024-01-01")), Product("withdrawn", ("withdrawn_on", "2025-06-30")), Product("quiet"), Product("selling"), Product("unsold"));
        Load(FactSchemas.Sales,
            Sale("1", "2025-01-10", "withdrawn"), Sale("2", "2025-02-01", "quiet"), Sale("3", "2026-05-27", "quiet"), Sale("4", "2026-10-01", "quiet", "refund"),
            Sale("5", "2025-03-01", "selling"), Sale("6", "2026-05-28", "selling"), Sale("7", "2026-11-23", "other"));
        Assert.Equal(["launched 2024-01-01 ..", "withdrawn 2025-01-10 .. 2025-06-30", "quiet 2025-02-01 .. 2026-05-27", "selling 2025-03-01 ..", "unsold .."],
            await Demand("launched", "withdrawn", "quiet", "selling", "unsold"));
    }

    [Fact]
    public async Task Demand_follows_the_sales_that_come_later()
    {
        Load(FactSchemas.Products, Product("A"));
        Load(FactSchemas.Sales, Sale("1", "2025-01-10", "A"));
        Assert.Equal(["A 2025-01-10 .."], await Demand("A"));
        Load(new("files", "shop", "more"), FactSchemas.Sales, new WriteMode.Upsert(), Sale("2", "2025-07-09", "B"));
        Assert.Equal(["A 2025-01-10 .. 2025-01-10"], await Demand("A"));
        Reopen();
        Assert.Equal(["A 2025-01-10 .. 2025-01-10"], await Demand("A"));
    }

    [Fact]
    public void A_source_cannot_deliver_what_the_store_derives()
    {
        using var sync = Store.BeginSync(Stream, FactSchemas.Surveys, new WriteMode.Upsert());
        Assert.Throws<ArgumentException>(() => sync.Append(new(FactSchemas.Surveys, [new("position", ColumnType.Number)], []), null));
    }

    private static Fact Product(string name, params (string, object)[] cells) => Facts.Of(FactSchemas.Products, name, [("product", name), .. cells]);

    private static Fact Sale(string id, string day, string product, string kind = "sale") => Facts.Sale(id, day, 1, ("product", product), ("kind", kind));

    /// <summary>Every product's days of demand, found by asking for each day on its own.</summary>
    private async Task<List<string>> Demand(params string[] products)
    {
        var found = new List<string>();
        foreach (var product in products)
        {
            string?[] words = [product, await DayOf(product, "demand_started_on"), "..", await DayOf(product, "demand_ended_on")];
            found.Add(string.Join(' ', words.Where(word => word is not null)));
        }
        return found;
    }

    private async Task<string?> DayOf(string product, string column)
    {
        var days = Enumerable.Range(0, 1100).Select(i => DateRange.Of(new DateOnly(2024, 1, 1).AddDays(i))).ToList();
        var query = Query("products", Aggregate.Count, null, new DaySelection.Within(column, new(DateOnly.MinValue, DateOnly.MaxValue)));
        var groups = (await Ask(query with { Where = [new RowCondition.OneOf("product", [product])], Buckets = days })).Groups;
        return groups.Count == 0 ? null : $"{days[groups[0].Bucket].Start:yyyy-MM-dd}";
    }
}
