using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Reads the rows that an aggregation is made of, picked by the same days and conditions.</summary>
internal static class LineReader
{
    public static FactLines Read(FactTable table, FactAggregation query, IReadOnlyList<string> wanted, int most, CancellationToken cancellation)
    {
        var columns = wanted.Select(table.Find).ToList();
        var rows = new List<IReadOnlyList<FactValue>>();
        var count = 0L;
        foreach (var row in Rows(table, query, cancellation))
        {
            if (count++ < most)
                rows.Add([.. columns.Select(column => Cell(column, row))]);
        }

        return new([.. wanted.Zip(columns, (name, column) => new FactColumn(name, column.Type, IsDimension: table.Dimensions.Any(d => d.Name == name)))], rows, count);
    }

    private static IEnumerable<int> Rows(FactTable table, FactAggregation query, CancellationToken cancellation)
    {
        if (table.Rows == 0)
            yield break;
        var selection = RowSelection.Of(table, query);
        var filter = RowFilter.Bind(table, selection, query);
        if (filter.IsEmpty)
            yield break;
        var chunk = new RowChunk();
        foreach (var run in selection.Runs(byDay: false))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var from = run.From; from < run.To; from += RowChunk.Capacity)
            {
                selection.Index.Fill(chunk, from, Math.Min(RowChunk.Capacity, run.To - from), run.Day, run.Bucket);
                filter.Apply(chunk);
                for (var i = 0; i < chunk.Count; i++)
                    yield return chunk.IsRun(out var start) ? start + i : chunk.Rows[i];
            }
        }
    }

    private static FactValue Cell(Column column, int row) => column switch
    {
        TextColumn text => FactValue.Of(text.Values[text.Codes[row]]),
        DayColumn day => day[row] == DayColumn.Absent ? FactValue.Absent : FactValue.OfScaled(day[row]),
        NumberColumn number => number[row] == NumberColumn.Absent ? FactValue.Absent : FactValue.OfScaled(number[row]),
        _ => throw new System.Diagnostics.UnreachableException(column.GetType().Name),
    };
}
