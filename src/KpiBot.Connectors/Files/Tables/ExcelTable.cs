using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using KpiBot.Connectors.Files.Cells;
using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>One sheet of a spreadsheet, <c>.xlsx</c> or <c>.xls</c>.</summary>
internal sealed class ExcelTable : ITable
{
    private readonly string name;
    private readonly FileStream stream;
    private readonly IExcelDataReader reader;

    // Old spreadsheets name their code page by number.
    static ExcelTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ExcelTable(string path, string? sheet)
    {
        name = Path.GetFileName(path);
        stream = File.OpenRead(path);
        try
        {
            reader = ExcelReaderFactory.CreateReader(stream);
            GoTo(sheet);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            Dispose();
            throw Explain(fault);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public long RowNumber { get; private set; }

    public int Width => reader.FieldCount;

    public Cell this[int column] => column >= reader.FieldCount
        ? Cell.Of([])
        : reader.GetValue(column) switch
        {
            null => Cell.Of([]),
            string text => Cell.Of(text),
            double number => Cell.Of(number),
            int number => Cell.Of((double)number),
            DateTime moment => Cell.Of(moment),
            bool flag => Cell.Of(flag ? "true" : "false"),
            var other => Cell.Of(other.ToString()),
        };

    public bool Read()
    {
        try
        {
            if (!reader.Read())
                return false;
            RowNumber = reader.Depth + 1;
            return true;
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            throw Explain(fault);
        }
    }

    public void Dispose()
    {
        reader?.Dispose();
        stream.Dispose();
    }

    private void GoTo(string? sheet)
    {
        var names = new List<string>();
        do
        {
            if (sheet is null ? reader.VisibleState == "visible" : string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase))
                return;
            names.Add(reader.Name);
        }
        while (reader.NextResult());
        throw new SyncException(new SyncError.Configuration(sheet is null
            ? $"{name} shows no sheet: name one of {string.Join(", ", names)} as `sheet`."
            : $"{name} has no sheet \"{sheet}\". It has {string.Join(", ", names)}."));
    }

    private static bool IsOfTheFile(Exception fault) =>
        fault is ExcelReaderException or InvalidDataException or XmlException or EndOfStreamException or FormatException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException;

    private SyncException Explain(Exception fault) => new(
        new SyncError.Configuration(fault is InvalidPasswordException
            ? $"{name} is protected by a password: save it without."
            : $"{name} cannot be read as a spreadsheet ({fault.Message.TrimEnd('.')}): open it and save it again as .xlsx."),
        fault);
}
