using System.Globalization;
using KpiBot.Connectors.Files;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads how a file is written: separator, encoding, sheet, header row, decimal mark.</summary>
internal static class FileFormatReader
{
    /// <summary>The keys that it reads, for whoever holds them among its own.</summary>
    public static readonly string[] Keys = ["separator", "encoding", "sheet", "header_row", "decimal"];

    private static readonly Dictionary<string, char?> Separators = new()
    {
        [","] = ',',
        [";"] = ';',
        ["|"] = '|',
        ["\t"] = '\t',
        ["tab"] = '\t',
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["pipe"] = '|',
    };

    private static readonly Dictionary<string, char?> DecimalMarks = new() { [","] = ',', ["."] = '.' };

    public static FileFormat Read(Fields fields) => new()
    {
        Separator = fields.Choice("separator", Separators, null),
        Encoding = Encoding(fields),
        Sheet = fields.Text("sheet")?.Text,
        HeaderRow = HeaderRow(fields),
        DecimalMark = fields.Choice("decimal", DecimalMarks, null),
    };

    private static string? Encoding(Fields fields)
    {
        var name = fields.Text("encoding")?.Text;
        if (name is null || FileFormat.EncodingNames.Contains(name))
            return name;
        fields.Fault("encoding", $"`encoding: {name}` is none of {string.Join(", ", FileFormat.EncodingNames)}.");
        return null;
    }

    private static long? HeaderRow(Fields fields)
    {
        if (fields.Text("header_row") is not { Text: var text })
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0)
            return row;
        fields.Fault("header_row", $"`header_row: {text}` is not a row number from 1.");
        return null;
    }
}
