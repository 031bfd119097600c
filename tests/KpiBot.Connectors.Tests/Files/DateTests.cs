using System.Globalization;
using KpiBot.Connectors.Sync;
using KpiBot.Connectors.Tests.Support;

namespace KpiBot.Connectors.Tests.Files;

public sealed class DateTests : IDisposable
{
    private readonly Company company = new();

    [Theory]
    [InlineData("2026-10-01", "", "2026-10-01")]
    [InlineData("2026/10/01", "", "2026-10-01")]
    [InlineData("20261001", "", "2026-10-01")]
    [InlineData("2026-10-01 23:59:59.5", "", "2026-10-01")]
    [InlineData("2026-10-01T23:30:00Z", "", "2026-10-02")]
    [InlineData("2026-10-01T00:30:00+09:00", "", "2026-09-30")]
    [InlineData("1/10/2026", "d/M/yyyy", "2026-10-01")]
    [InlineData("01/10/2026", "d/M/yyyy", "2026-10-01")]
    [InlineData("10/1/2026 7:05", "M/d/yyyy H:mm", "2026-10-01")]
    [InlineData("1.10.26", "[d/M/yyyy, d.M.yy]", "2026-10-01")]
    [InlineData("2026-10", "[yyyy-MM, yyyy]", "2026-10-01")]
    [InlineData("2026", "[yyyy-MM, yyyy]", "2026-01-01")]
    public async Task A_date_counts_on_its_day_in_the_business_time_zone(string written, string format, string day)
    {
        var loaded = await Load(written, format);

        Assert.Empty(loaded.Rejected);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), company.Sales.Single().Day("day"));
    }

    [Theory]
    [InlineData("2026-02-30", "", "\"2026-02-30\" is not an ISO date that exists")]
    [InlineData("31/02/2026", "d/M/yyyy", "\"31/02/2026\" is not a date that exists in the format d/M/yyyy")]
    [InlineData("03/04/2026", "", "for another order say so, such as `format: d/M/yyyy`")]
    [InlineData("1989-12-31", "", "1989-12-31 lies outside the years 1990 to 2100")]
    [InlineData("2101-01-01", "", "2101-01-01 lies outside the years 1990 to 2100")]
    [InlineData("soon", "", "\"soon\" is not a date")]
    [InlineData("", "", "day is required and has no value")]
    public async Task A_date_that_is_none_is_rejected_in_words(string written, string format, string reason)
    {
        var loaded = await Load(written, format);

        Assert.Contains(reason, loaded.Rejected.Single().Reason, StringComparison.Ordinal);
        Assert.Equal((2, "Date"), (loaded.Rejected.Single().Row, loaded.Rejected.Single().Column));
    }

    [Theory]
    [InlineData("1990-01-01")]
    [InlineData("2100-12-31")]
    public async Task The_first_and_the_last_day_that_count(string day)
    {
        Assert.Equal(1, (await Load(day, "")).Stored);
    }

    public void Dispose() => company.Dispose();

    private async Task<StreamOutcome.Loaded> Load(string date, string format)
    {
        company.Write("sales.csv", $"Date;Order;Amount\n{date};A1;1\n");
        var from = format.Length == 0 ? "Date" : $"{{ from: Date, format: {format} }}";
        company.Sources = $$"""
            sources:
              - name: shop
                kind: files
                streams:
                  - name: sales
                    file: sales.csv
                    fact: sales
                    max_rejected: 100%
                    columns: { day: {{from}}, kind: { value: sale }, order: Order, net_amount: Amount }
            """;
        return Assert.IsType<StreamOutcome.Loaded>((await company.SyncAsync()).Streams.Single().Outcome);
    }
}
