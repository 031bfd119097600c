using KpiBot.Connectors.Files.Cells;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>A row's cells as texts, and what kind each is.</summary>
internal sealed record SampledRow(long RowNumber, IReadOnlyList<string> Cells, IReadOnlyList<CellKind> Kinds)
{
    public int Filled => Cells.Count(c => c.Length > 0);
}

/// <summary>The first rows of a file, blank ones left out.</summary>
internal sealed record TableSample(IReadOnlyList<SampledRow> Rows)
{
    private const int Size = 1_000;

    public static TableSample Of(ITable table)
    {
        var rows = new List<SampledRow>();
        while (rows.Count < Size && table.Read())
        {
            var row = Row(table);
            if (row.Filled > 0)
                rows.Add(row);
        }

        return new(rows);
    }

    private static SampledRow Row(ITable table)
    {
        var cells = new string[table.Width];
        var kinds = new CellKind[table.Width];
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = table[column];
            cells[column] = cell.ToString();
            kinds[column] = cell.Kind;
        }

        return new(table.RowNumber, cells, kinds);
    }
}
