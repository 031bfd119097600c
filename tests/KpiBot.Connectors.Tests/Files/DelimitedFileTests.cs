using System.Text;
using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Tests.Files;

public sealed class DelimitedFileTests : IDisposable
{
    private readonly Company company = new();

    public static TheoryData<char, string> SeparatorsAndEncodings()
    {
        var data = new TheoryData<char, string>();
        foreach (var separator in ",;\t|")
        {
            foreach (var encoding in new[] { "utf-8", "utf-8 with mark", "utf-16", "utf-16be", "windows-1252" })
                data.Add(separator, encoding);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SeparatorsAndEncodings))]
    public async Task Separator_and_encoding_are_found_out(char separator, string encoding)
    {
        company.Write("sales.csv", "Date,Order,Customer,Amount\n2026-10-01,A1,Hôtel Élan €,12.5\n2026-10-02,A2,Zoé,7\n".Replace(',', separator), EncodingNamed(encoding));

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal(["Hôtel Élan €", "Zoé"], company.Sales.Select(s => s.Text("customer")));
        Assert.Equal([12.5m, 7m], company.Sales.Select(s => s.Number("net_amount")));
    }

    [Fact]
    public async Task A_decimal_comma_is_not_taken_for_the_separator()
    {
        company.Write("sales.csv", "Date;Order;Customer;Amount\n2026-10-01;A1;X;1,5\n2026-10-02;A2;Y;2,5\n");

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal([1.5m, 2.5m], company.Sales.Select(s => s.Number("net_amount")));
    }

    [Fact]
    public async Task Quoted_cells_keep_separators_quotation_marks_and_line_breaks()
    {
        company.Write("sales.csv", "Date,Order,Customer,Amount\n2026-10-01,A1,\"Durand, \"\"Fils\"\"\nLyon\",1\n2026-10-02,A2,Y,nothing\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "max_rejected: 50%");

        Assert.Equal("Durand, \"Fils\"\nLyon", company.Sales.Single().Text("customer"));
        Assert.Equal(3, loaded.Rejected.Single().Row);
    }

    [Fact]
    public async Task A_title_above_and_a_total_row_below_are_not_data()
    {
        company.Write("sales.csv", "Sales of October\n\nDate,Order,Customer,Amount\n2026-10-01,A1,X,1\n2026-10-02,A2,Y,2\nTotal général :,,,3\n");

        var loaded = await company.LoadSalesAsync("sales.csv");

        Assert.Equal(2, loaded.Stored);
        Assert.Empty(loaded.Rejected);
        var total = loaded.Skipped.Single();
        Assert.Equal((6, "total row, begins with \"Total général :\""), (total.Row, total.Reason));
    }

    [Fact]
    public async Task A_customer_named_Total_keeps_its_rows()
    {
        company.Write("sales.csv", "Customer,Date,Order,Amount\nTotal,2026-10-01,A1,5\n");

        var loaded = await company.LoadSalesAsync("sales.csv");

        Assert.Equal("Total", company.Sales.Single().Text("customer"));
        Assert.Empty(loaded.Skipped);
    }

    [Fact]
    public async Task Total_rows_can_be_named()
    {
        company.Write("sales.csv", "Customer,Date,Order,Amount\nX,2026-10-01,A1,5\nFin de mois,2026-10-31,A0,5\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "total_rows: Fin de mois");

        Assert.Equal(1, loaded.Stored);
        Assert.Equal(3, loaded.Skipped.Single().Row);
    }

    [Fact]
    public async Task Blank_lines_are_passed_over_and_counted()
    {
        company.Write("sales.csv", "Date,Order,Customer,Amount\n\n2026-10-01,A1,X,1\n ,,,\n2026-10-02,A2,Y,nothing\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "max_rejected: 50%");

        Assert.Equal((1, 5), (loaded.Stored, loaded.Rejected.Single().Row));
    }

    [Fact]
    public async Task The_line_that_spreadsheets_write_for_the_separator_is_read()
    {
        company.Write("sales.csv", "sep=|\nDate|Order|Customer|Amount\n2026-10-01|A1|X;Y;Z|1\n");

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal("X;Y;Z", company.Sales.Single().Text("customer"));
    }

    [Fact]
    public async Task A_key_that_begins_with_a_number_sign_is_data()
    {
        company.Write("sales.csv", "Order,Date,Customer,Amount\n#1001,2026-10-01,X,1\n");

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal("#1001", company.Sales.Single().Text("order"));
    }

    [Theory]
    [InlineData("", "has no header: it is empty")]
    [InlineData("Date,Order,Customer\n2026-10-01,A1,X\n", "has no column \"Amount\" in its header, row 1. It has \"Date\", \"Order\", \"Customer\"")]
    [InlineData("Date,Order,Customer,Amount,amount\n2026-10-01,A1,X,1,2\n", "the header \"amount\" stands twice in row 1, over columns D and E")]
    [InlineData("Date,Order,,Customer,Amount\n2026-10-01,A1,?,X,1\n", "column C has no header in row 1, but a value in row 2")]
    [InlineData("Date,Order,Customer,Amount\n2026-10-01,A1,\"X,1\n", "row 2: a quotation mark stands where it cannot")]
    public async Task A_file_whose_header_or_quotes_are_broken_is_refused_in_words(string content, string words)
    {
        company.Write("sales.csv", content);

        var error = Assert.IsType<SyncError.Configuration>(await company.FailSalesAsync("sales.csv"));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("sales.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_header_over_a_blank_column_does_no_harm()
    {
        company.Write("sales.csv", "Date;Order;Customer;Amount;\n2026-10-01;A1;X;1;\n");

        Assert.Equal(1, (await company.LoadSalesAsync("sales.csv")).Stored);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var error = Assert.IsType<SyncError.Configuration>(await company.FailSalesAsync("missing.csv"));

        Assert.Contains(company.PathOf("missing.csv"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_reads_all_files_that_it_matches()
    {
        company.Write("exports/sales-2026-09.csv", "Date,Order,Customer,Amount\n2026-09-30,A1,X,1\n");
        company.Write("exports/sales-2026-10.csv", "Amount;Customer;Order;Date\n2,5;Y;A2;2026-10-01\n");

        await company.LoadSalesAsync("exports/sales-*.csv");

        Assert.Equal([1m, 2.5m], company.Sales.Select(s => s.Number("net_amount")));
    }

    [Fact]
    public async Task What_is_configured_wins_over_what_the_file_looks_like()
    {
        company.Write("sales.csv", "Date,Order,Customer,Amount\nDate,Order,Amount,Customer\n2026-10-01,A1,\"1,250\",10 ¤\n", EncodingNamed("windows-1252"));

        await company.LoadSalesAsync("sales.csv", "header_row: 2\nencoding: iso-8859-15\ndecimal: \",\"");

        Assert.Equal(("10 €", 1.25m), (company.Sales.Single().Text("customer"), company.Sales.Single().Number("net_amount")));
    }

    public void Dispose() => company.Dispose();

    private static Encoding EncodingNamed(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with mark" => new UTF8Encoding(true),
        "utf-16" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    };
}
