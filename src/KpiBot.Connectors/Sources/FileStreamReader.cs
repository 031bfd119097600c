using System.Globalization;
using KpiBot.Connectors.Files;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads one stream of a source of files.</summary>
/// <param name="currency">The source's; the stream's own wins.</param>
internal sealed class FileStreamReader(string source, string? currency, FaultCollector faults)
{
    private static readonly string[] Keys =
    [
        "name", "file", "fact", "columns", "dimensions", "currency", "where", "key", "mode", "refunds", "total_rows", "max_rejected",
        .. FileFormatReader.Keys,
    ];

    private static readonly Dictionary<string, FileStreamMode> Modes = new()
    {
        ["full"] = FileStreamMode.Full,
        ["upsert"] = FileStreamMode.Upsert,
        ["replace_days"] = FileStreamMode.ReplaceDays,
    };

    private static readonly Dictionary<string, bool> RefundSigns = new() { ["positive"] = true, ["negative"] = false };

    public FileStreamSettings? Read(YamlNode node)
    {
        if (Fields.Open(node, "stream", Keys, faults) is not { } fields)
            return null;
        var file = fields.RequireText("file")?.Text;
        var name = fields.Text("name")?.Text ?? Path.GetFileNameWithoutExtension(file);
        var schema = ReadSchema(fields);
        var columns = new ColumnMappingReader(schema, fields, faults).Read(currency);
        var key = Headers(fields, "key");
        var mode = fields.Choice("mode", Modes, FileStreamMode.Full);
        if (mode == FileStreamMode.Upsert && key.Count == 0)
            fields.Fault("mode", "`mode: upsert` needs a `key`: the columns that say which row is meant.");

        var settings = new FileStreamSettings(
            new StreamId(FileConnector.Origin, source, name ?? ""), schema ?? FactSchemas.Sales, file ?? "", columns)
        {
            Format = FileFormatReader.Read(fields),
            Key = key,
            Where = RowFilterReader.Read(fields, faults),
            Mode = mode,
            PositiveRefunds = fields.Choice("refunds", RefundSigns, false),
            TotalRows = Headers(fields, "total_rows"),
            MaxRejected = ReadShare(fields) ?? FileStreamSettings.UsualMaxRejected,
            Fingerprint = $"{currency}\n{YamlFingerprint.Of(node)}",
        };
        return schema is null || file is null || name is null ? null : settings;
    }

    private static IReadOnlyList<string> Headers(Fields fields, string key) => [.. (fields.Texts(key) ?? []).Select(t => t.Text)];

    private static FactSchema? ReadSchema(Fields fields)
    {
        if (fields.RequireText("fact") is not { Text: var fact })
            return null;
        var schema = FactSchemas.Find(fact);
        if (schema is null)
        {
            var names = FactSchemas.All.Select(s => s.Name).ToList();
            fields.Fault("fact", $"There is no fact {fact}{NearestName.Suggest(fact, names)}; there are {string.Join(", ", names)}.");
        }

        return schema;
    }

    private static decimal? ReadShare(Fields fields)
    {
        if (fields.Text("max_rejected") is not { Text: var text })
            return null;
        var isPercent = text.EndsWith('%');
        if (decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is var share and >= 0 and <= 1)
            return share;
        fields.Fault("max_rejected", $"`max_rejected: {text}` is not a share from 0% to 100%.");
        return null;
    }
}
