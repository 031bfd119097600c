using System.Globalization;
using System.Text;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Export;

/// <summary>
/// CSV as the reader's Excel opens it: UTF-8 with its mark; in French semicolons and decimal commas, in English commas and
/// points.
/// </summary>
public static class CsvExport
{
    public static byte[] Write(ExportTable table, UiLanguage language)
    {
        var separator = language is UiLanguage.French ? ';' : ',';
        var csv = new StringBuilder();
        Line(csv, table.Columns.Select(c => Text(c.Header, separator)), separator);
        foreach (var row in table.Rows)
            Line(csv, row.Cells.Select(cell => Cell(cell, language, separator)), separator);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells, char separator) =>
        csv.AppendJoin(separator, cells).Append("\r\n");

    private static string Cell(object? cell, UiLanguage language, char separator) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => Number(number, language),
        string text => Text(text, separator),
        _ => throw new ArgumentException($"A cell is a {cell.GetType().Name}.", nameof(cell)),
    };

    private static string Number(decimal number, UiLanguage language)
    {
        var written = number.ToString("0.##########", CultureInfo.InvariantCulture);
        return language is UiLanguage.French ? written.Replace('.', ',') : written;
    }

    private static string Text(string text, char separator)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }

    /// <summary>Spreadsheets compute what begins so, wherever it came from (OWASP, CSV injection).</summary>
    private static bool IsFormula(string text) => text.TrimStart() is { Length: > 0 } trimmed
        && ("=+-@＝＋－＠".Contains(trimmed[0]) || text[0] is '\t' or '\r' or '\n');
}
