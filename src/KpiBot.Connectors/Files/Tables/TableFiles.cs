namespace KpiBot.Connectors.Files.Tables;

/// <summary>Opens a file as what its name says it is.</summary>
internal static class TableFiles
{
    public static bool IsSpreadsheet(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLS" or ".XLSM" or ".XLSB";

    /// <param name="dialect">Null for a spreadsheet.</param>
    public static ITable Open(string path, CsvDialect? dialect, string? sheet) =>
        dialect is null ? new ExcelTable(path, sheet) : new CsvTable(path, dialect);

    public static CsvDialect? DialectOf(string path, FileFormat format) =>
        IsSpreadsheet(path) ? null : CsvDialect.Of(path, format);
}
