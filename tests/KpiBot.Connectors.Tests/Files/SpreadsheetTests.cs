using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Tests.Files;

/// <summary>Workbooks written by another program: a title above, a total row below, typed dates and numbers.</summary>
public sealed class SpreadsheetTests : IDisposable
{
    private readonly Company company = new();

    [Theory]
    [InlineData("ventes.xlsx")]
    [InlineData("ventes.xls")]
    public async Task Old_and_new_workbooks_read_alike(string file)
    {
        company.Copy(file);
        company.Sources = $$"""
            sources:
              - name: shop
                kind: files
                streams:
                  - name: sales
                    file: {{file}}
                    fact: sales
                    columns:
                      day: Date facture
                      kind: { sign_of: Montant HT, positive: sale, negative: refund }
                      order: N° facture
                      customer: Client
                      quantity: Quantité
                      net_amount: Montant HT
            """;

        var loaded = (await company.SyncAsync()).LoadedOnly();

        Assert.Equal((6, 11), (loaded.Stored, loaded.Skipped.Single().Row));
        Assert.Empty(loaded.Rejected);
        Assert.Equal(2_634.765m, company.Sales.Sum(s => s.Number("net_amount")));
        var refund = company.Sales.Single(s => s.Text("kind") == "refund");
        Assert.Equal(
            (new DateOnly(2026, 10, 6), "FA-1004", "Café Noël", -1m),
            (refund.Day("day"), refund.Text("order"), refund.Text("customer"), refund.Number("quantity")));
    }

    [Fact]
    public async Task A_sheet_is_chosen_by_its_name_and_binary_fractions_come_out_as_shown()
    {
        company.Copy("two-sheets.xlsx");

        await company.LoadSalesAsync("two-sheets.xlsx", "sheet: numbers.csv");

        Assert.Equal([("42", 0.3m), ("1001", 19.99m)], company.Sales.Select(s => (s.Text("order")!, s.Number("net_amount")!.Value)));
    }

    [Fact]
    public async Task A_sheet_that_is_not_there_is_named_with_those_that_are()
    {
        company.Copy("two-sheets.xlsx");

        var error = Assert.IsType<SyncError.Configuration>(await company.FailSalesAsync("two-sheets.xlsx", "sheet: Feuil1"));

        Assert.Equal("two-sheets.xlsx has no sheet \"Feuil1\". It has notes.csv, numbers.csv.", error.Message);
    }

    [Theory]
    [InlineData("sales.xlsx")]
    [InlineData("sales.xls")]
    public async Task A_text_that_calls_itself_a_workbook_is_refused(string file)
    {
        company.Write(file, "Date,Order,Customer,Amount\n2026-10-01,A1,X,1\n");

        var error = Assert.IsType<SyncError.Configuration>(await company.FailSalesAsync(file));

        Assert.StartsWith($"{file} cannot be read as a spreadsheet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_is_cut_off_is_refused()
    {
        company.Copy("ventes.xlsx");
        File.WriteAllBytes(company.PathOf("ventes.xlsx"), File.ReadAllBytes(company.PathOf("ventes.xlsx"))[..3_000]);

        Assert.IsType<SyncError.Configuration>(await company.FailSalesAsync("ventes.xlsx"));
    }

    public void Dispose() => company.Dispose();
}
