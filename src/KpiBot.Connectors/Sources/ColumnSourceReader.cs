using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads where a column comes from: exactly one of <c>from, value, lookup, sign_of, row</c>.</summary>
internal static class ColumnSourceReader
{
    private static readonly string[] Kinds = ["from", "value", "lookup", "sign_of", "row"];

    /// <summary>The keys that it reads, for whoever holds them among its own.</summary>
    public static readonly string[] Keys = [.. Kinds, "positive", "negative"];

    private static readonly string[] LookupKeys = ["file", "take", "match", .. FileFormatReader.Keys];

    public static ColumnSource? Read(Fields fields, FaultCollector faults)
    {
        var kinds = Kinds.Where(k => fields.Find(k) is not null).ToList();
        if (kinds.Count != 1)
        {
            faults.Add(fields.Place, $"A column needs exactly one of {string.Join(", ", Kinds)}{(kinds.Count == 0 ? "." : $"; this one has {string.Join(" and ", kinds)}.")}");
            return null;
        }

        return kinds[0] switch
        {
            "from" => fields.Text("from") is { } header ? new ColumnSource.Header(header.Text) : null,
            "value" => fields.Verbatim("value") is { } value ? new ColumnSource.Constant(value) : null,
            "lookup" => ReadLookup(fields.Find("lookup")!, faults),
            "sign_of" => ReadSign(fields),
            _ => new ColumnSource.RowNumber(),
        };
    }

    private static ColumnSource.Sign? ReadSign(Fields fields)
    {
        var amount = fields.Text("sign_of");
        var positive = fields.RequireText("positive");
        var negative = fields.RequireText("negative");
        return amount is null || positive is null || negative is null ? null : new(amount.Text, positive.Text, negative.Text);
    }

    private static ColumnSource.Lookup? ReadLookup(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "lookup", LookupKeys, faults) is not { } fields)
            return null;
        var file = fields.RequireText("file");
        var take = fields.RequireText("take");
        var match = fields.Require("match") is null ? [] : fields.Texts("match") ?? [];
        if (match.Count > 2)
            fields.Fault("match", "`match` is one header that both files have, or this file's and the other's: `match: [Client, ID]`.");
        var format = FileFormatReader.Read(fields);
        return file is null || take is null || match.Count is 0 or > 2 ? null : new(file.Text, match[0].Text, match[^1].Text, take.Text, format);
    }
}
