using KpiBot.Connectors.Files.Cells;
using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>Where things stand in one file: dialect, header, the decimal mark of its numbers.</summary>
internal sealed class TableLayout
{
    private const int RowsAboveHeader = 20;

    private readonly FileFormat format;
    private readonly CsvDialect? dialect;

    private TableLayout(string path, FileFormat format, CsvDialect? dialect, TableSample sample, TableHeader header)
    {
        this.format = format;
        this.dialect = dialect;
        Path = path;
        Sample = sample;
        Header = header;
    }

    public string Path { get; }

    public TableHeader Header { get; }

    /// <summary>Rows under the header, and those above it.</summary>
    public TableSample Sample { get; }

    public char? Separator => dialect?.Separator;

    public IEnumerable<SampledRow> SampledBody => Sample.Rows.Where(r => r.RowNumber > Header.RowNumber);

    /// <param name="file">The file's name in reports.</param>
    /// <param name="findHeader">Picks the header among the first rows.</param>
    /// <exception cref="SyncException">The file has no usable header, or cannot be read.</exception>
    public static TableLayout Of(string path, string file, FileFormat format, Func<IReadOnlyList<SampledRow>, SampledRow?> findHeader)
    {
        var dialect = TableFiles.DialectOf(path, format);
        TableSample sample;
        using (var table = TableFiles.Open(path, dialect, format.Sheet))
            sample = TableSample.Of(table);

        var row = format.HeaderRow is { } number
            ? sample.Rows.FirstOrDefault(r => r.RowNumber == number) ?? throw Refuse($"{file} has nothing in row {number}, where its header is said to be.")
            : findHeader([.. sample.Rows.Take(RowsAboveHeader)]) ?? throw Refuse($"{file} has no header: it is empty.");
        return new(path, format, dialect, sample, TableHeader.Of(file, row.RowNumber, row.Cells, [.. sample.Rows.Where(r => r.RowNumber > row.RowNumber)]));
    }

    /// <summary>The rows under the header.</summary>
    public ITable OpenBody()
    {
        var table = TableFiles.Open(Path, dialect, format.Sheet);
        try
        {
            while (table.RowNumber < Header.RowNumber && table.Read())
            {
            }

            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The configured mark; else the one that the column's own numbers agree on; else the one that all
    /// <paramref name="numberColumns"/> agree on; else null.
    /// </summary>
    public char? DecimalMarkOf(int column, IReadOnlyCollection<int> numberColumns)
    {
        if (format.DecimalMark is { } configured)
            return configured;
        var (points, commas) = Evidence(column);
        if (points + commas > 0)
            return DecimalMark.AgreedBy(points, commas);
        var all = numberColumns.Select(Evidence).ToList();
        return DecimalMark.AgreedBy(all.Sum(e => e.Points), all.Sum(e => e.Commas));
    }

    private (int Points, int Commas) Evidence(int column)
    {
        int points = 0, commas = 0;
        foreach (var row in SampledBody)
        {
            if (column >= row.Cells.Count || row.Kinds[column] != CellKind.Text)
                continue;
            NumberAffixes.Strip(row.Cells[column], out var digits);
            switch (DecimalMark.EvidenceIn(digits))
            {
                case '.': points++; break;
                case ',': commas++; break;
            }
        }

        return (points, commas);
    }

    private static SyncException Refuse(string message) => new(new SyncError.Configuration(message));
}
