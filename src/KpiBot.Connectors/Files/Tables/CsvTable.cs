using System.Text;
using KpiBot.Connectors.Files.Cells;
using KpiBot.Core.Connectors;
using Sylvan.Data.Csv;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>A delimited text file. Titles above the header are rows too, so rows may differ in width.</summary>
internal sealed class CsvTable : ITable
{
    private const int LongestRecord = 1 << 20;

    private readonly string name;
    private readonly CsvDataReader reader;
    private readonly int precedingRows;

    public CsvTable(string path, CsvDialect dialect)
    {
        name = Path.GetFileName(path);
        var text = new StreamReader(path, dialect.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        try
        {
            if (dialect.HasSeparatorLine)
            {
                text.ReadLine();
                precedingRows = 1;
            }

            reader = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = dialect.Separator,
                Comment = '\0', // a key such as #1234 is data
                BufferSize = 64 * 1024,
                MaxBufferSize = LongestRecord,
                ResultSetMode = ResultSetMode.SingleResult,
            });
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            text.Dispose();
            throw Explain(fault);
        }
    }

    public long RowNumber { get; private set; }

    public int Width => reader.RowFieldCount;

    public Cell this[int column] => column < reader.RowFieldCount ? Cell.Of(reader.GetFieldSpan(column)) : Cell.Of([]);

    public bool Read()
    {
        try
        {
            if (!reader.Read())
                return false;
            RowNumber = reader.RowNumber + precedingRows;
            return true;
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            throw Explain(fault);
        }
    }

    public void Dispose() => reader.Dispose();

    private static bool IsOfTheFile(Exception fault) =>
        fault is CsvFormatException or CsvRecordTooLargeException or DecoderFallbackException;

    private SyncException Explain(Exception fault) => new(
        new SyncError.Configuration(fault switch
        {
            DecoderFallbackException => $"{name} is not in the encoding that is configured for it: leave `encoding` out to have it found.",
            CsvRecordTooLargeException => $"{name}, row {RowNumber + 1}: a quotation mark is opened and not closed.",
            _ => $"{name}, row {RowNumber + 1}: a quotation mark stands where it cannot. Double it inside a quoted cell, or take it away.",
        }),
        fault);
}
