using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Answers one aggregation over one table.</summary>
internal static class Aggregator
{
    private static readonly FactGroups Nothing = new([], []);

    public static FactGroups Run(FactTable table, FactAggregation query, RateBook rates, CancellationToken cancellation)
    {
        if (table.Rows == 0)
            return Nothing;
        var selection = RowSelection.Of(table, query);
        var filter = RowFilter.Bind(table, selection, query);
        if (filter.IsEmpty)
            return Nothing;
        var reducer = Reducer.For(table, query, selection, rates);
        var chunk = new RowChunk();
        foreach (var run in selection.Runs(reducer.NeedsDays))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var from = run.From; from < run.To; from += RowChunk.Capacity)
            {
                selection.Index.Fill(chunk, from, Math.Min(RowChunk.Capacity, run.To - from), run.Day, run.Bucket);
                filter.Apply(chunk);
                if (chunk.Count > 0)
                    reducer.Add(chunk);
            }
        }
        return reducer.Finish();
    }
}
