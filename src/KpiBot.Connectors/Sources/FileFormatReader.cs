using System.Globalization;
using KpiBot.Connectors.Files;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads how a file is written: separator, encoding, sheet, header row, decimal mark.</summary>
internal static class FileFormatReader
{
    private static readonly Dictionary<string, char> Separators = new()
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

    private static readonly Dictionary<string, char> DecimalMarks = new() { [","] = ',', ["."] = '.' };

    public static FileFormat Read(YamlFields fields) => new()
    {
        Separator = fields.Choice("separator", Separators),
        Encoding = Encoding(fields),
        Sheet = fields.Text("sheet"),
        HeaderRow = HeaderRow(fields),
        DecimalMark = fields.Choice("decimal", DecimalMarks),
    };

    private static string? Encoding(YamlFields fields)
    {
        var name = fields.Text("encoding");
        if (name is null || FileFormat.EncodingNames.Contains(name))
            return name;
        fields.Fault("encoding", $"`encoding: {name}` is none of {string.Join(", ", FileFormat.EncodingNames)}.");
        return null;
    }

    private static long? HeaderRow(YamlFields fields)
    {
        if (fields.Text("header_row") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0)
            return row;
        fields.Fault("header_row", $"`header_row: {text}` is not a row number from 1.");
        return null;
    }
}
