using KpiBot.Connectors.Files.Mapping;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads where a column comes from: exactly one of <c>from, value, lookup, sign_of, row</c>.</summary>
internal static class ColumnSourceReader
{
    private static readonly string[] Kinds = ["from", "value", "lookup", "sign_of", "row"];

    public static ColumnSource? Read(YamlFields fields)
    {
        var kinds = Kinds.Where(k => fields.Find(k) is not null).ToList();
        if (kinds.Count != 1)
        {
            fields.Faults.Add(fields.Node, $"A column needs exactly one of {string.Join(", ", Kinds)}{(kinds.Count == 0 ? "." : $"; this one has {string.Join(" and ", kinds)}.")}");
            return null;
        }

        return kinds[0] switch
        {
            "from" => fields.Text("from") is { } header ? new ColumnSource.Header(header) : null,
            "value" => fields.Text("value") is { } value ? new ColumnSource.Constant(value) : null,
            "lookup" => ReadLookup(fields.Find("lookup")!, fields.Faults),
            "sign_of" => ReadSign(fields),
            _ => new ColumnSource.RowNumber(),
        };
    }

    private static ColumnSource.Sign? ReadSign(YamlFields fields)
    {
        var amount = fields.Text("sign_of");
        var positive = fields.RequiredText("positive");
        var negative = fields.RequiredText("negative");
        return amount is null || positive is null || negative is null ? null : new(amount, positive, negative);
    }

    private static ColumnSource.Lookup? ReadLookup(YamlNode node, SourceFaults faults)
    {
        if (YamlFields.Of(node, faults, "a lookup") is not { } fields)
            return null;
        var file = fields.RequiredText("file");
        var take = fields.RequiredText("take");
        var match = fields.Require("match") is { } columns ? fields.TextsOf(columns, "match") : [];
        if (match.Count > 2)
            fields.Fault("match", "`match` is one header that both files have, or this file's and the other's: `match: [Client, ID]`.");
        var format = FileFormatReader.Read(fields);
        fields.RefuseOthers();
        return file is null || take is null || match.Count is 0 or > 2 ? null : new(file, match[0], match[^1], take, format);
    }
}
