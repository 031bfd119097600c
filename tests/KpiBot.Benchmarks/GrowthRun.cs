using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Benchmarks;

/// <summary>
/// The same month, held alike by a store of 100,000 and of 1,000,000 lines: its cost must follow the lines in the range,
/// not the lines stored.
/// </summary>
internal static class GrowthRun
{
    private const int MonthLines = 28_000;
    private const int Samples = 4_000;

    public static async Task RunAsync()
    {
        using var small = new Store(100_000);
        using var large = new Store(1_000_000);
        // Interleaved, so that whatever else the machine does falls on both alike.
        var (times, largeTimes) = (new List<double>(), new List<double>());
        for (var sample = 0; sample < Samples; sample++)
        {
            times.Add(await small.TimeAsync());
            largeTimes.Add(await large.TimeAsync());
        }

        var (few, many) = (Median(times), Median(largeTimes));
        Console.WriteLine($"a month of {MonthLines} lines: {few:F1} µs among 100,000 lines, {many:F1} µs among 1,000,000: {many / few:F2} times");
    }

    private static double Median(List<double> times)
    {
        var warm = times.Skip(times.Count / 4).Order().ToList();
        return warm[warm.Count / 2];
    }

    private sealed class Store : IDisposable
    {
        private static readonly FactColumn[] Columns = [.. new[] { "day", "kind", "order", "country", "channel", "net_amount" }.Select(c => FactSchemas.Sales.Find(c)!)];
        private readonly string folder = Directory.CreateTempSubdirectory("kpibot-growth-").FullName;
        private readonly LiteDbStore store;
        private readonly QueryHandlers queries;
        private readonly KpiQuery query;

        public Store(int lines)
        {
            store = LiteDbStore.Open(folder);
            Fill(lines);
            var catalog = ((CatalogReading.Valid)KpiCatalogReader.Read([KpiCatalogReader.BuiltIn])).Catalog;
            var zone = TimeZoneInfo.Utc;
            queries = new(catalog, new(new CalendarSettings(zone), FixedClock.Parse("2026-11-01T12:00:00", zone)!), store, "EUR");
            query = new KpiQuery.Value(catalog.Find("revenue")!, PeriodNotation.Parse("last month")!) { Filters = [new("channel", ["Web"])] };
        }

        public async ValueTask<double> TimeAsync()
        {
            var start = Stopwatch.GetTimestamp();
            await queries.HandleAsync(query);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        public void Dispose()
        {
            store.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        /// <summary>September and October 2026 hold the same lines in every store; the rest lies in the years before.</summary>
        private void Fill(int lines)
        {
            var october = new DateOnly(2026, 10, 1);
            using var sync = store.BeginSync(new("bench", "growth", "sales"), FactSchemas.Sales, new WriteMode.ReplaceAll());
            foreach (var chunk in Enumerable.Range(0, lines).Chunk(20_000))
            {
                sync.Append(new(FactSchemas.Sales, Columns, [.. chunk.Select(i => Line(i, i switch
                {
                    < MonthLines => october.AddDays(i % 31),
                    < 2 * MonthLines => october.AddDays(-1 - i % 30),
                    _ => october.AddDays(-31 - i % 1000),
                }))]), null);
            }

            sync.Complete(DateTimeOffset.UnixEpoch, []);
        }

        private static Fact Line(int i, DateOnly day) => new($"S{i}",
        [
            FactValue.Of(day), FactValue.Of("sale"), FactValue.Of($"O{i / 2}"), FactValue.Of(i % 3 == 0 ? "France" : "Spain"),
            FactValue.Of(i % 2 == 0 ? "Web" : "Phone"), FactValue.Of(10m + i % 90, ColumnType.Money),
        ]);
    }
}
