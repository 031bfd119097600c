using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace KpiBot.Benchmarks;

/// <summary>The same sales lines in other embedded databases, asked with bare SQL on prepared statements.</summary>
internal static class PeerDatabases
{
    /// <summary>Amounts are converted ahead: the peers add up one column.</summary>
    private static string Converted(SampleStore store) => $"""
        select s."Date"::date as day, s.Country as country, s.Channel as channel,
               (s."Net amount" * if(s.Currency = 'EUR', 1, r.Rate))::decimal(18, 4) as net
        from read_csv('{store.SalesCsv}', header = true) s
        asof left join read_csv('{store.RatesCsv}', header = true) r on s."Date" >= r."Date"
        order by s."Date"
        """;

    public static DuckDBConnection DuckDb(SampleStore store)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, "create table sales as " + Converted(store));
        return connection;
    }

    public static SqliteConnection Sqlite(DuckDBConnection rows)
    {
        var connection = new SqliteConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, "create table sales (day text, country text, channel text, net real)");
        using var read = rows.CreateCommand();
        read.CommandText = "select strftime(day, '%Y-%m-%d'), country, channel, net::double from sales";
        using var reader = read.ExecuteReader();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "insert into sales values ($1, $2, $3, $4)";
        for (var i = 1; i <= 4; i++)
            insert.Parameters.Add(new SqliteParameter($"${i}", null));
        while (reader.Read())
        {
            for (var i = 0; i < 4; i++)
                insert.Parameters[i].Value = reader.GetValue(i);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Execute(connection, "create index by_day on sales (day)");
        return connection;
    }

    public static DbCommand Prepare(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
