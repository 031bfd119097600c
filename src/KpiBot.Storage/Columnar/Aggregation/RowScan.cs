using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>The rows of a table that a query's days and conditions pick, a chunk at a time.</summary>
internal sealed class RowScan
{
    private readonly RowFilter filter;

    private RowScan(RowSelection selection, RowFilter filter)
    {
        Selection = selection;
        this.filter = filter;
    }

    public RowSelection Selection { get; }

    /// <summary>Null where no row can be picked.</summary>
    public static RowScan? Of(FactTable table, FactAggregation query)
    {
        if (table.Rows == 0)
            return null;
        var selection = RowSelection.Of(table, query);
        var filter = RowFilter.Bind(table, selection, query);
        return filter.IsEmpty ? null : new(selection, filter);
    }

    /// <returns>One chunk again and again, filled anew each time and never empty.</returns>
    /// <param name="byDay">Whether each chunk must lie within one day.</param>
    public IEnumerable<RowChunk> Chunks(bool byDay, CancellationToken cancellation)
    {
        var chunk = new RowChunk();
        foreach (var run in Selection.Runs(byDay))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var from = run.From; from < run.To; from += RowChunk.Capacity)
            {
                Selection.Index.Fill(chunk, from, Math.Min(RowChunk.Capacity, run.To - from), run.Day, run.Bucket);
                filter.Apply(chunk);
                if (chunk.Count > 0)
                    yield return chunk;
            }
        }
    }
}
