using System.Data.Common;
using BenchmarkDotNet.Attributes;

namespace KpiBot.Benchmarks;

/// <summary>
/// From <c>KpiQuery</c> to <c>KpiResult</c> over a million sales lines: two aggregations, because KpiBot always computes the
/// comparison too, and converts currencies as it goes. The peers answer the headline alone, over amounts converted ahead.
/// </summary>
[MemoryDiagnoser]
[MinColumn, MaxColumn, MedianColumn]
public class QueryBenchmarks
{
    private const string MonthSql = "select sum(net) from sales where day >= '2026-10-01' and day < '2026-11-01' and channel = 'Web'";
    private const string YearSql = "select country, sum(net) from sales where day >= '2025-01-01' and day < '2026-01-01' group by country";

    private Answering kpibot = null!;
    private DbConnection duckDb = null!;
    private DbConnection sqlite = null!;
    private DbCommand duckDbMonth = null!;
    private DbCommand duckDbYear = null!;
    private DbCommand sqliteMonth = null!;
    private DbCommand sqliteYear = null!;

    [GlobalSetup]
    public void Setup()
    {
        var data = SampleStore.Prepare(SampleStore.MillionLines);
        kpibot = new(data);
        var rows = PeerDatabases.DuckDb(data);
        duckDb = rows;
        sqlite = PeerDatabases.Sqlite(rows);
        duckDbMonth = PeerDatabases.Prepare(duckDb, MonthSql);
        duckDbYear = PeerDatabases.Prepare(duckDb, YearSql);
        sqliteMonth = PeerDatabases.Prepare(sqlite, MonthSql);
        sqliteYear = PeerDatabases.Prepare(sqlite, YearSql);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        kpibot.Dispose();
        duckDb.Dispose();
        sqlite.Dispose();
    }

    [Benchmark]
    public async ValueTask<object> KpiBotMonthOfOneChannel() => await kpibot.AnswerAsync(kpibot.MonthOfOneChannel);

    [Benchmark]
    public object DuckDbMonthOfOneChannel() => Read(duckDbMonth);

    [Benchmark]
    public object SqliteMonthOfOneChannel() => Read(sqliteMonth);

    [Benchmark]
    public async ValueTask<object> KpiBotYearByCountry() => await kpibot.AnswerAsync(kpibot.YearByCountry);

    [Benchmark]
    public object DuckDbYearByCountry() => Read(duckDbYear);

    [Benchmark]
    public object SqliteYearByCountry() => Read(sqliteYear);

    [Benchmark]
    public async ValueTask<object> KpiBotForecastOfMonth() => await kpibot.AnswerAsync(kpibot.ForecastOfMonth);

    [Benchmark]
    public async ValueTask<object> KpiBotMonthAgainstTarget() => await kpibot.AnswerAsync(kpibot.MonthAgainstTarget);

    [Benchmark]
    public async ValueTask<object> KpiBotWhyOverAMonth() => await kpibot.AnswerAsync(kpibot.WhyByDimensions);

    [Benchmark]
    public async ValueTask<object> KpiBotWhyOverAYear() => await kpibot.AnswerAsync(kpibot.WhyOfYear);

    [Benchmark]
    public async ValueTask<object> KpiBotWhyOfARateOverAYear() => await kpibot.AnswerAsync(kpibot.WhyRateOfYear);

    private static List<object> Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new List<object>();
        while (reader.Read())
            values.Add(reader.GetValue(reader.FieldCount - 1));
        return values;
    }
}
