using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>Where rows came from, and the rows behind a number.</summary>
public abstract class LinesContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly FactAggregation October = new(
        "sales", Aggregate.Sum, new RowValue.Column("net_amount"), new DaySelection.Within("day", new(new(2026, 10, 1), new(2026, 11, 1))), [], "EUR");

    private readonly TStore store = new();

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rows_can_be_told_apart_by_the_stream_that_delivered_them()
    {
        Load("sage", Facts.Sale("1", "2026-10-01", 100), Facts.Sale("2", "2026-10-02", 20));
        Load("shop", Facts.Sale("1", "2026-10-01", 3), Facts.Sale("2", "2026-12-02", 4));
        store.Reopen();

        var groups = await store.Store.Snapshot.AggregateAsync(October with { GroupBy = [FactSource.Column] }, TestContext.Current.CancellationToken);

        Assert.Equal([("files/sage/lines", 120m), ("files/shop/lines", 3m)], groups.Groups.Select(g => (g.Members[0]!, g.Value!.Value)).Order());
        Assert.DoesNotContain(FactSource.Column, store.Store.Snapshot.Dimensions("sales"));
    }

    [Fact]
    public async Task The_lines_are_those_that_the_aggregate_counts()
    {
        Load("sage", Facts.Sale("1", "2026-10-01", 100.25m), Facts.Sale("2", "2026-10-02", -20), Facts.Sale("3", "2026-11-01", 7));
        var atMost = October with { Where = [new RowCondition.AtMost("net_amount", 50)] };

        var all = await Lines(October);
        var some = await Lines(atMost);

        Assert.Equal((2L, 1L), (all.Count, some.Count));
        Assert.Equal([-20m, 100.25m], all.Rows.Select(r => r[2].ToDecimal(ColumnType.Money)).Order());
        Assert.Equal(("files/sage/lines", new DateOnly(2026, 10, 2)), (some.Rows[0][0].Text, DateOnly.FromDayNumber((int)some.Rows[0][1].Scaled)));
        Assert.True(some.Rows[0][3].IsAbsent);
    }

    [Fact]
    public async Task No_more_are_read_than_wanted_and_all_are_counted()
    {
        Load("sage", Facts.Sale("1", "2026-10-01", 1), Facts.Sale("2", "2026-10-02", 2), Facts.Sale("3", "2026-10-03", 3));

        var lines = await Lines(October, most: 2);

        Assert.Equal((2, 3L), (lines.Rows.Count, lines.Count));
    }

    private async Task<FactLines> Lines(FactAggregation aggregation, int most = 100) => await store.Store.Snapshot.LinesAsync(
        aggregation, [FactSource.Column, "day", "net_amount", "brand"], most, TestContext.Current.CancellationToken);

    private void Load(string connection, params Fact[] facts)
    {
        using var sync = store.Store.BeginSync(new("files", connection, "lines"), FactSchemas.Sales, new WriteMode.ReplaceAll());
        sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, facts), null);
        sync.Complete(DateTimeOffset.UnixEpoch, []);
    }
}
