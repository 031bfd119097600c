using KpiBot.Core.Localization;

namespace KpiBot.Channels.Export;

/// <summary>The files that answers can be taken away as.</summary>
public enum ExportFormat
{
    Csv,
    Xlsx,
}

public static class ExportFormats
{
    /// <returns>Null where the file's name ends in no format that KpiBot writes.</returns>
    public static ExportFormat? OfFile(string path) => OfExtension(Path.GetExtension(path).TrimStart('.'));

    /// <param name="extension">Without its dot.</param>
    /// <returns>Null where it belongs to no format that KpiBot writes.</returns>
    public static ExportFormat? OfExtension(string? extension) => extension?.ToUpperInvariant() switch
    {
        "CSV" => ExportFormat.Csv,
        "XLSX" => ExportFormat.Xlsx,
        _ => null,
    };

    /// <summary>Without its dot.</summary>
    public static string Extension(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Xlsx => "xlsx",
    };

    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    public static byte[] Write(this ExportFormat format, ExportTable table, UiLanguage language) => format switch
    {
        ExportFormat.Csv => CsvExport.Write(table, language),
        ExportFormat.Xlsx => XlsxExport.Write(table),
    };
}
