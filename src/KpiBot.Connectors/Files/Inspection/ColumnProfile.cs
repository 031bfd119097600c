using KpiBot.Connectors.Files.Cells;
using KpiBot.Connectors.Files.Tables;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>What the first rows say about one column of a file.</summary>
internal sealed record ColumnProfile(int Index, string Header, IReadOnlyList<SampledCell> Filled, int Rows)
{
    private const double MostOf = 0.6;

    public DateReading? Dates { get; private init; }

    /// <summary>Null where most of the column is not numbers.</summary>
    public IReadOnlyList<decimal>? Numbers { get; private init; }

    public IReadOnlyList<string> Distinct { get; private init; } = [];

    public bool IsText => Dates is null && Numbers is null;

    public bool IsUnique => Filled.Count == Rows && Distinct.Count == Rows;

    public static IReadOnlyList<ColumnProfile> Of(TableLayout layout, bool monthFirst)
    {
        SampledRow[] rows = [.. layout.SampledBody.Where(r => !Mapping.TotalRow.IsWord(r.Cells.First(c => c.Length > 0)))];
        var columns = layout.Header.Names.Select((name, index) => (name, index)).Where(c => c.name.Length > 0);
        return [.. columns.Select(c => Profile(c.index, c.name, rows, layout, monthFirst))];
    }

    private static ColumnProfile Profile(int index, string name, SampledRow[] rows, TableLayout layout, bool monthFirst)
    {
        SampledCell[] filled =
        [
            .. rows.Where(r => index < r.Cells.Count && r.Cells[index].Length > 0).Select(r => new SampledCell(r.Cells[index], r.Kinds[index])),
        ];
        var dates = filled.Length > 0 ? DateReading.Of(filled, monthFirst) : null;
        var numbers = dates is null ? ReadNumbers(filled, layout.DecimalMarkOf(index, [index])) : null;
        return new(index, name, filled, rows.Length)
        {
            Dates = dates,
            Numbers = numbers,
            Distinct = [.. filled.Select(c => c.Text).Distinct()],
        };
    }

    private static decimal[]? ReadNumbers(SampledCell[] filled, char? mark)
    {
        decimal[] numbers =
        [
            .. filled.Select(c => NumberText.Read(c.Text, c.Kind == CellKind.Number ? '.' : mark))
                .Where(n => n.Reading == NumberReading.Good).Select(n => n.Value),
        ];
        return filled.Length > 0 && numbers.Length >= filled.Length * MostOf ? numbers : null;
    }
}

/// <summary>A filled cell of the sample.</summary>
internal readonly record struct SampledCell(string Text, CellKind Kind);
