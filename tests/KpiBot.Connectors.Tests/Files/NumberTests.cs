using System.Globalization;
using CsCheck;
using KpiBot.Connectors.Tests.Support;

namespace KpiBot.Connectors.Tests.Files;

public sealed class NumberTests : IDisposable
{
    private readonly Company company = new();

    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1 234,50", "1234.5")]
    [InlineData("1\u00A0234,50", "1234.5")]
    [InlineData("1\u202F234\u202F567,5", "1234567.5")]
    [InlineData("1.234,50", "1234.5")]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1'234.50", "1234.5")]
    [InlineData("123,45-", "-123.45")]
    [InlineData("-123.45", "-123.45")]
    [InlineData("−7", "-7")]
    [InlineData("(12.00)", "-12")]
    [InlineData("€ 12,50", "12.5")]
    [InlineData("12,50 €", "12.5")]
    [InlineData("-€5", "-5")]
    [InlineData("EUR 12.5", "12.5")]
    [InlineData("12 %", "0.12")]
    [InlineData("0,125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("1E-05", "0")]
    public async Task Numbers_are_read_as_people_write_them(string written, string amount)
    {
        company.Write("sales.csv", $"Date\tOrder\tCustomer\tAmount\n2026-10-01\tA1\tX\t{written}\n");

        await company.LoadSalesAsync("sales.csv");

        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), company.Sales.Single().Number("net_amount"));
    }

    [Theory]
    [InlineData("12,34,56")]
    [InlineData("1 23,50")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("12.5.2")]
    [InlineData("n/a")]
    [InlineData("5 EUR €")]
    [InlineData("twelve")]
    public async Task What_is_no_number_is_rejected(string written)
    {
        company.Write("sales.csv", $"Date\tOrder\tCustomer\tAmount\n2026-10-01\tA1\tX\t{written}\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "max_rejected: 100%");

        Assert.Equal(("Amount", $"\"{written}\" is not a number"), (loaded.Rejected.Single().Column, loaded.Rejected.Single().Reason[..$"\"{written}\" is not a number".Length]));
    }

    [Fact]
    public async Task The_other_numbers_of_the_column_say_what_a_separator_means()
    {
        company.Write("french.csv", "Date;Order;Customer;Amount\n2026-10-01;A1;X;1.250\n2026-10-02;A2;X;0,5\n");
        company.Write("english.csv", "Date;Order;Customer;Amount\n2026-10-01;A1;X;1.250\n2026-10-02;A2;X;0.5\n");

        await company.LoadSalesAsync("french.csv");
        Assert.Equal([1250m, 0.5m], company.Sales.Select(s => s.Number("net_amount")));

        await company.LoadSalesAsync("english.csv");
        Assert.Equal([1.25m, 0.5m], company.Sales.Select(s => s.Number("net_amount")));
    }

    [Fact]
    public async Task A_number_that_could_be_two_is_rejected_until_the_mark_is_configured()
    {
        company.Write("sales.csv", "Date;Order;Customer;Amount\n2026-10-01;A1;X;1,250\n");

        var loaded = await company.LoadSalesAsync("sales.csv", "max_rejected: 100%");
        Assert.Contains("say which mark is the decimal one", loaded.Rejected.Single().Reason, StringComparison.Ordinal);

        await company.LoadSalesAsync("sales.csv", "decimal: \".\"");
        Assert.Equal(1250m, company.Sales.Single().Number("net_amount"));
    }

    [Theory]
    [InlineData("£ 5", "", "GBP", null)]
    [InlineData("£ 5", "currency: EUR", null, "the amount is written in GBP, the row's currency is EUR")]
    [InlineData("$5", "", null, "the amount is in $: say which, such as `currency: USD`")]
    [InlineData("$5", "currency: CAD", "CAD", null)]
    [InlineData("5", "currency: EUR", "EUR", null)]
    public async Task A_currency_beside_an_amount_is_kept_and_never_contradicted(string amount, string settings, string? currency, string? fault)
    {
        company.Write("sales.csv", $"Date;Order;Customer;Amount\n2026-10-01;A1;X;{amount}\n");

        var loaded = await company.LoadSalesAsync("sales.csv", $"max_rejected: 100%\n{settings}");

        Assert.Equal(currency, company.Sales.SingleOrDefault()?.Text("currency"));
        Assert.Equal(fault, loaded.Rejected.SingleOrDefault()?.Reason);
    }

    [Fact]
    public Task Every_amount_in_every_notation_comes_back_as_it_was() =>
        (from cents in Gen.Long[-9_999_999_999, 9_999_999_999]
         from notation in OneOf("1 234,5", "1.234,5", "1,234.5", "1'234.5", "1234.5", "1234,5")
         from sign in OneOf("-#", "#-", "(#)")
         from currency in OneOf("", "€ ", "EUR ")
         select (Amount: cents / 100m, Text: currency + Write(cents / 100m, notation, sign)))
        .Array[100]
        .SampleAsync(
            async amounts =>
            {
                using var own = new Company();
                own.Write("sales.csv", "Date\tOrder\tCustomer\tAmount\n" + string.Concat(amounts.Select(a => $"2026-10-01\tA1\tX\t{a.Text}\n")));
                await own.LoadSalesAsync("sales.csv");
                Assert.Equal(amounts.Select(a => (decimal?)a.Amount), own.Sales.Select(s => s.Number("net_amount")));
            },
            iter: 20);

    public void Dispose() => company.Dispose();

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static string Write(decimal amount, string notation, string sign)
    {
        var mark = notation[^2];
        var group = notation.Length == "1 234,5".Length ? notation[1].ToString() : "";
        var digits = Math.Abs(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);
        var written = digits.Replace(".", "¤", StringComparison.Ordinal).Replace(",", group, StringComparison.Ordinal).Replace('¤', mark);
        return amount < 0 ? sign.Replace("#", written, StringComparison.Ordinal) : written;
    }
}
