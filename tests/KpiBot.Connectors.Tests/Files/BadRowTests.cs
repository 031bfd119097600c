using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Tests.Files;

public sealed class BadRowTests : IDisposable
{
    private const string Header = "Date,Order,Customer,Amount\n";
    private readonly Company company = new();

    [Fact]
    public async Task Good_rows_load_and_each_bad_one_is_named_with_its_reason()
    {
        company.Write("sales.csv", Header
            + "2026-10-01,A1,X,1\n"
            + "2026-13-01,A2,X,2\n"
            + "2026-10-03,,X,3\n"
            + "2026-10-04,A4,X,much\n"
            + "2026-10-05,A5,X,5,6\n"
            + "2026-10-06,A6,X,99999999999999999999\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "max_rejected: 90%");

        Assert.Equal(["A1"], company.Sales.Select(s => s.Text("order")));
        Assert.Equal(
            [
                new RejectedRow("sales.csv", 3, "Date", "\"2026-13-01\" is not an ISO date that exists (2026-03-31): for another order say so, such as `format: d/M/yyyy`"),
                new RejectedRow("sales.csv", 4, "Order", "order is required and has no value"),
                new RejectedRow("sales.csv", 5, "Amount", "\"much\" is not a number"),
                new RejectedRow("sales.csv", 6, null, "the row has a value in column E, the header has 4 columns"),
                new RejectedRow("sales.csv", 7, "Amount", "the number is too large"),
            ],
            loaded.Rejected);
        Assert.Equal(loaded.Rejected, company.Store.ReadRejected(new StreamId("files", "shop", "sales")));
    }

    [Fact]
    public async Task Up_to_five_percent_of_bad_rows_the_rest_loads()
    {
        company.Write("sales.csv", Header + Rows(good: 95, bad: 5));

        var loaded = await company.LoadSalesAsync("sales.csv");

        Assert.Equal((95, 5), (loaded.Stored, loaded.Rejected.Count));
    }

    [Fact]
    public async Task Above_it_the_file_is_refused_whole_and_what_was_stored_stays()
    {
        company.Write("sales.csv", Header + Rows(good: 10, bad: 0));
        await company.LoadSalesAsync("sales.csv");
        company.Write("sales.csv", Header + Rows(good: 94, bad: 6));
        var batches = company.Store.Batches.Count;

        var error = Assert.IsType<SyncError.TooManyRejected>(await company.FailSalesAsync("sales.csv"));

        Assert.Equal("sales.csv: 6 of 100 rows are bad (6%), more than the 5% allowed. The file is refused; what was loaded before stays.", error.Message);
        Assert.Equal((6, 100), (error.Rows.Count, error.Total));
        Assert.Equal(batches, company.Store.Batches.Count);
        Assert.Equal(10, company.Sales.Count);
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_is_refused_however_small_it_is()
    {
        company.Write("sales-1.csv", Header + Rows(good: 1_000, bad: 0));
        company.Write("sales-2.csv", Header + "2026-10-01,B1,X,much\n");

        var error = Assert.IsType<SyncError.TooManyRejected>(await company.FailSalesAsync("sales-*.csv"));

        Assert.StartsWith("sales-2.csv: 1 of 1 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_comes_twice_is_rejected_the_second_time()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-02,A1,X,2\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "key: Order\nmax_rejected: 50%");

        Assert.Equal(1m, company.Sales.Single().Number("net_amount"));
        Assert.Equal(new RejectedRow("sales.csv", 3, "Order", "the key \"A1\" stands in row 2 already"), loaded.Rejected.Single());
    }

    [Fact]
    public async Task Several_columns_may_make_the_key()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-01,A1,Y,2\n2026-10-01,A1,Y,3\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "key: [Order, Customer]\nmax_rejected: 50%");

        Assert.Equal([1m, 2m], company.Sales.Select(s => s.Number("net_amount")));
        Assert.Equal("the key \"A1 Y\" stands in row 3 already", loaded.Rejected.Single().Reason);
    }

    [Fact]
    public async Task Without_a_key_rows_that_are_alike_all_count()
    {
        company.Write("sales.csv", Header + "2026-10-01,A1,X,1\n2026-10-01,A1,X,1\n");

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal(2, company.Sales.Count);
        Assert.NotEqual(company.Sales[0].Id, company.Sales[1].Id);
    }

    public void Dispose() => company.Dispose();

    private static string Rows(int good, int bad) =>
        string.Concat(Enumerable.Range(0, good + bad).Select(i => $"2026-10-01,A{i},X,{(i < bad ? "much" : i)}\n"));
}
