using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>The header row of a file: which names stand over which columns.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<string, int> columns = [];

    private TableHeader(string file, long rowNumber, IReadOnlyList<string> names)
    {
        File = file;
        RowNumber = rowNumber;
        Names = names;
    }

    /// <summary>As reports cite it.</summary>
    public string File { get; }

    public long RowNumber { get; }

    /// <summary>One per column; empty where a column has no name and no values.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <param name="cells">The row's texts.</param>
    /// <param name="below">Rows under it, to tell an empty column from one without a name.</param>
    /// <exception cref="SyncException">A name stands twice, or a column with values has none.</exception>
    public static TableHeader Of(string file, long rowNumber, IReadOnlyList<string> cells, IReadOnlyList<SampledRow> below)
    {
        var header = new TableHeader(file, rowNumber, cells);
        for (var column = 0; column < cells.Count; column++)
        {
            var name = HeaderNames.Normalize(cells[column]);
            if (name.Length == 0)
            {
                if (below.FirstOrDefault(r => column < r.Cells.Count && r.Cells[column].Length > 0) is { } filled)
                    throw Refuse($"{file}: column {ColumnLetters.Of(column)} has no header in row {rowNumber}, but a value in row {filled.RowNumber}. Give it a header.");
            }
            else if (!header.columns.TryAdd(name, column))
            {
                throw Refuse($"{file}: the header \"{cells[column]}\" stands twice in row {rowNumber}, over columns {ColumnLetters.Of(header.columns[name])} and {ColumnLetters.Of(column)}. Rename one of them.");
            }
        }

        return header;
    }

    public int? Find(string name) => columns.TryGetValue(HeaderNames.Normalize(name), out var column) ? column : null;

    /// <exception cref="SyncException">There is no such header.</exception>
    public int Require(string name) => Find(name) ?? throw Refuse(
        $"{File} has no column \"{name}\" in its header, row {RowNumber}. It has {string.Join(", ", Names.Where(n => n.Length > 0).Select(n => $"\"{n}\""))}.");

    private static SyncException Refuse(string message) => new(new SyncError.Configuration(message));
}

/// <summary>A column as spreadsheets call it: A, B, …, AA.</summary>
internal static class ColumnLetters
{
    public static string Of(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Of(column / 26 - 1) + (char)('A' + column % 26);
}
