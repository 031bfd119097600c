using KpiBot.Connectors.Sync;
using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Tests.Files;

public sealed class ChangedFileTests : IDisposable
{
    private const string Header = "Date,Order,Customer,Amount\n";
    private readonly Company company = new();

    [Fact]
    public async Task An_unchanged_file_is_not_read_again()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        await company.LoadSalesAsync("sales.csv", "key: Order");
        var batches = company.Store.Batches.Count;

        Assert.IsType<StreamOutcome.Unchanged>(await company.SyncSalesAsync("sales.csv", "key: Order"));
        Assert.Equal(batches, company.Store.Batches.Count);
    }

    [Fact]
    public async Task A_file_that_was_only_touched_has_not_changed()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        await company.LoadSalesAsync("sales.csv");

        File.SetLastWriteTimeUtc(company.PathOf("sales.csv"), new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.IsType<StreamOutcome.Unchanged>(await company.SyncSalesAsync("sales.csv"));
    }

    [Fact]
    public async Task A_changed_file_updates_adds_and_removes()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-02,A2,X,2\n");
        await company.LoadSalesAsync("sales.csv", "key: Order");

        company.Write("sales.csv", Header + "2026-10-02,A2,X,20\n2026-10-03,A3,X,3\n");
        await company.LoadSalesAsync("sales.csv", "key: Order");

        Assert.Equal([("A2", 20m), ("A3", 3m)], company.Sales.Select(s => (s.Id, s.Number("net_amount")!.Value)));
    }

    [Fact]
    public async Task A_changed_mapping_reads_an_unchanged_file_again()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        await company.LoadSalesAsync("sales.csv");

        await company.LoadSalesAsync("sales.csv", "currency: CHF");

        Assert.Equal("CHF", company.Sales.Single().Text("currency"));
    }

    [Fact]
    public async Task Comments_and_layout_of_the_configuration_change_nothing()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        await company.LoadSalesAsync("sales.csv", "key: Order");

        Assert.IsType<StreamOutcome.Unchanged>(await company.SyncSalesAsync("sales.csv", "# as agreed with accounting\nkey:   'Order'"));
    }

    [Fact]
    public async Task A_changed_lookup_file_reads_the_stream_again()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        company.Write("customers.csv", "Customer,Country\nX,France\n");
        const string withCountry = "dimensions: { home: { lookup: { file: customers.csv, match: Customer, take: Country } } }";
        await company.LoadSalesAsync("sales.csv", withCountry);

        company.Write("customers.csv", "Customer,Country\nX,Germany\n");
        await company.LoadSalesAsync("sales.csv", withCountry);

        Assert.Equal("Germany", company.Sales.Single().Text("home"));
    }

    [Fact]
    public async Task A_file_that_is_emptied_empties_its_stream()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n");
        await company.LoadSalesAsync("sales.csv");

        company.Write("sales.csv", Header);
        var loaded = await company.LoadSalesAsync("sales.csv");

        Assert.Equal(0, loaded.Stored);
        Assert.Empty(company.Sales);
    }

    [Fact]
    public async Task In_upsert_mode_rows_that_are_not_named_stay()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-02,A2,X,2\n");
        await company.LoadSalesAsync("sales.csv", "key: Order\nmode: upsert");

        company.Write("sales.csv", Header + "2026-10-02,A2,X,20\n");
        await company.LoadSalesAsync("sales.csv", "key: Order\nmode: upsert");

        Assert.Equal([("A1", 1m), ("A2", 20m)], company.Sales.Select(s => (s.Id, s.Number("net_amount")!.Value)));
    }

    [Fact]
    public async Task In_replace_days_mode_the_days_of_the_file_are_replaced()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-02,A2,X,2\n2026-10-04,A4,X,4\n");
        await company.LoadSalesAsync("sales.csv", "mode: replace_days");

        company.Write("sales.csv", Header + "2026-10-04,A5,X,5\n2026-10-02,A6,X,6\n");
        await company.LoadSalesAsync("sales.csv", "mode: replace_days");

        Assert.Equal(["A1", "A5", "A6"], company.Sales.Select(s => s.Text("order")).Order());
        Assert.Equal(
            new WriteMode.ReplaceDays(new DateRange(new DateOnly(2026, 10, 2), new DateOnly(2026, 10, 5))),
            company.Store.LastMode("sales"));
    }

    public void Dispose() => company.Dispose();
}
