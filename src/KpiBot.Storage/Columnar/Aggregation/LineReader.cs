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
        foreach (var chunk in RowScan.Of(table, query)?.Chunks(byDay: false, cancellation) ?? [])
        {
            for (var i = 0; i < chunk.Count; i++)
                yield return chunk.IsRun(out var start) ? start + i : chunk.Rows[i];
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
