using System.Collections.Concurrent;
using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Aggregation;

namespace KpiBot.Storage.Columnar;

/// <summary>The tables of all facts at one moment.</summary>
internal sealed class FactSnapshot : IFactSnapshot
{
    private readonly IReadOnlyDictionary<string, FactTable> tables;
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> members = [];
    private readonly RateBook rates;

    public FactSnapshot(IReadOnlyDictionary<string, FactTable> tables, IReadOnlyList<Freshness> freshness)
    {
        this.tables = tables;
        rates = new(tables[FactSchemas.FxRates.Name]);
        Freshness = freshness;
    }

    public IReadOnlyList<Freshness> Freshness { get; }

    public ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Aggregator.Run(Table(aggregation.Fact), aggregation, rates, cancellation));

    public ValueTask<FactLines> LinesAsync(
        FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default) =>
        ValueTask.FromResult(LineReader.Read(Table(aggregation.Fact), aggregation, columns, most, cancellation));

    public IReadOnlyCollection<string> Dimensions(string fact) =>
        [.. Table(fact).Dimensions.Select(dimension => dimension.Name).Order(StringComparer.Ordinal)];

    public IReadOnlyCollection<string> Members(string dimension) => members.GetOrAdd(dimension, wanted =>
        [.. tables.Values.SelectMany(table => table.Dimensions).Where(column => column.Name == wanted)
            .SelectMany(column => column.Members).Distinct().Order(StringComparer.Ordinal)]);

    public FactTable Table(string fact) =>
        tables.GetValueOrDefault(fact) ?? throw new ArgumentException($"There is no fact {fact}.", nameof(fact));
}
