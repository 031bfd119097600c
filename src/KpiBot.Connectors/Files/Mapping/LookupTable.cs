using KpiBot.Connectors.Files.Cells;
using KpiBot.Connectors.Files.Tables;

namespace KpiBot.Connectors.Files.Mapping;

internal enum LookupOutcome
{
    Found,
    Missing,

    /// <summary>Several rows match, and they do not say the same.</summary>
    Contradictory,
}

/// <summary>The columns of another file that are looked up, by the values of the one that is matched. Held in memory.</summary>
internal sealed class LookupTable
{
    private readonly IReadOnlyList<string> takes;
    private readonly Dictionary<string, StoredCell?[]> rows = new(StringComparer.Ordinal);

    private LookupTable(string file, TableLayout layout, IReadOnlyList<string> takes)
    {
        File = file;
        Layout = layout;
        this.takes = takes;
    }

    public string File { get; }

    public TableLayout Layout { get; }

    public static LookupTable Load(string path, string file, FileFormat format, string match, IReadOnlyList<string> takes, CancellationToken cancellation)
    {
        var layout = TableLayout.Of(path, file, format, HeaderSearch.ForNames([match, .. takes]));
        var table = new LookupTable(file, layout, takes);
        var key = layout.Header.Require(match);
        int[] columns = [.. takes.Select(layout.Header.Require)];
        using var body = layout.OpenBody();
        while (body.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            table.Add(body, key, columns);
        }

        return table;
    }

    public int IndexOf(string take) => takes.ToList().IndexOf(take);

    public LookupOutcome Find(string key, int take, out StoredCell cell)
    {
        cell = default;
        if (!rows.TryGetValue(key, out var cells))
            return LookupOutcome.Missing;
        if (cells[take] is not { } found)
            return LookupOutcome.Contradictory;
        cell = found;
        return LookupOutcome.Found;
    }

    private void Add(ITable body, int keyColumn, int[] columns)
    {
        var key = body[keyColumn].ToString();
        if (key.Length == 0)
            return;
        var cells = new StoredCell?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
            cells[i] = StoredCell.Of(body[columns[i]]);
        if (rows.TryAdd(key, cells))
            return;

        var earlier = rows[key];
        for (var i = 0; i < columns.Length; i++)
            earlier[i] = earlier[i] == cells[i] ? cells[i] : null;
    }
}
