using DuckDB.NET.Data;
using KpiBot.EndToEnd.Tests.CommandLine;

namespace KpiBot.EndToEnd.Tests.Independent;

/// <summary>The sample company twice: as KpiBot's data folder, and as DuckDB tables over the same files.</summary>
public sealed class SampleCompanyInSql : IAsyncLifetime
{
    public const string Now = "2026-11-23T09:00:00";
    private readonly TemporaryFolder folder = new();
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public async ValueTask InitializeAsync()
    {
        var first = await AskAsync("revenue last month");
        Assert.True(first.ExitCode == 0, first.Error);
        await connection.OpenAsync();
        foreach (var (table, file) in new[]
        {
            ("raw_sales", "sales"), ("leads", "leads"), ("deals", "deals"), ("customers", "customers"),
            ("visits", "visits"), ("outreach", "outreach"), ("social", "social"), ("rates", "fx_rates"),
        })
            Execute($"create table {table} as select * from read_csv('{folder[$"data/sample/{file}.csv"]}', header = true)");
        Execute($"""
            create table spend as select strptime("Date", '%d/%m/%Y')::date as day, * exclude ("Date", "Montant HT"),
              replace("Montant HT", ',', '.')::decimal(18, 4) as amount
            from read_csv('{folder["data/sample/depenses.csv"]}', header = true, delim = ';', all_varchar = true)
            """);
        Execute("""
            create table sales as select s.*, if(s.Currency = 'EUR', 1, r.Rate) as fx, "Net amount" * if(s.Currency = 'EUR', 1, r.Rate) as net
            from raw_sales s asof left join rates r on s."Date" >= r."Date"
            """);
    }

    internal Task<KpibotRun> AskAsync(string question) => RunAsync(["ask", question, "--json"]);

    internal Task<KpibotRun> RunAsync(IReadOnlyList<string> arguments, string? input = null) =>
        Kpibot.RunAsync([.. arguments, "--now", Now, "--tz", "Europe/Paris", "--data", folder["data"]], input);

    /// <summary>Each row's leading columns as the key, its last one as the value.</summary>
    public IReadOnlyDictionary<string, double?> Query(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<string, double?>();
        while (reader.Read())
        {
            var key = string.Join("|", Enumerable.Range(0, reader.FieldCount - 1).Select(i => reader.GetValue(i).ToString()));
            var value = reader.GetValue(reader.FieldCount - 1);
            rows.Add(key, value is DBNull ? null : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        folder.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
