using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>What every implementation of <see cref="IFactStore"/> must do; each runs all suites that derive from this.</summary>
public abstract class FactStoreContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(1));
    protected static readonly StreamId Stream = new("files", "shop", "lines");

    private readonly TStore underTest = new();

    protected IFactStore Store => underTest.Store;

    protected void Reopen() => underTest.Reopen();

    public void Dispose()
    {
        underTest.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Loads the facts as the whole of a stream named after their schema.</summary>
    protected void Load(FactSchema schema, params Fact[] facts) => Load(new("files", "shop", schema.Name), schema, new WriteMode.ReplaceAll(), facts);

    protected void Load(StreamId stream, FactSchema schema, WriteMode mode, params Fact[] facts)
    {
        using var sync = Store.BeginSync(stream, schema, mode);
        sync.Append(new(schema, schema.Columns, facts), null);
        sync.Complete(Noon, []);
    }

    /// <summary>Loads facts that have text columns of the source's own behind the schema's.</summary>
    protected void LoadWithOwn(FactSchema schema, string[] own, params Fact[] facts)
    {
        using var sync = Store.BeginSync(new("files", "shop", schema.Name), schema, new WriteMode.ReplaceAll());
        sync.Append(new(schema, [.. schema.Columns, .. own.Select(name => new FactColumn(name, ColumnType.Text, IsDimension: true))], facts), null);
        sync.Complete(Noon, []);
    }

    protected async Task<FactGroups> Ask(FactAggregation query) => await Store.Snapshot.AggregateAsync(query, TestContext.Current.CancellationToken);

    /// <summary>The only group's value.</summary>
    protected async Task<decimal?> Value(FactAggregation query) => Assert.Single((await Ask(query)).Groups).Value;

    /// <summary>Values by members (joined by a slash, a dash where absent) and, where buckets were asked for, the bucket.</summary>
    protected async Task<Dictionary<string, decimal?>> Values(FactAggregation query) =>
        (await Ask(query)).Groups.ToDictionary(
            group => string.Join('/', group.Members.Select(member => member ?? "-")) + (query.Buckets is null ? "" : $"@{group.Bucket}"),
            group => group.Value);

    protected static DateRange Days(string start, string end) => new(Facts.Day(start), Facts.Day(end));

    protected static FactAggregation Query(string fact, Aggregate aggregate, string? column, DaySelection days) =>
        new(fact, aggregate, column is null ? null : new RowValue.Column(column), days, [], "EUR");

    protected static DaySelection.Within October(string column = "day") => new(column, Days("2026-10-01", "2026-11-01"));

    protected static FactAggregation Sales(Aggregate aggregate = Aggregate.Sum, string? column = "net_amount") =>
        Query("sales", aggregate, column, October());
}
