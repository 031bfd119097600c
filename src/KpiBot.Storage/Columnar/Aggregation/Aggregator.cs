using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Answers one aggregation over one table.</summary>
internal static class Aggregator
{
    public static FactGroups Run(FactTable table, FactAggregation query, RateBook rates, CancellationToken cancellation)
    {
        if (RowScan.Of(table, query) is not { } scan)
            return new([], []);
        var reducer = Reducer.For(table, query, scan.Selection, rates);
        foreach (var chunk in scan.Chunks(reducer.NeedsDays, cancellation))
            reducer.Add(chunk);
        return reducer.Finish();
    }
}
