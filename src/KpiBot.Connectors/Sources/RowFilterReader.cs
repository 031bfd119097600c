using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads <c>where</c>: headers and what must stand under them.</summary>
internal static class RowFilterReader
{
    private static readonly string[] Keys = ["in", "not", "present"];
    private static readonly Dictionary<string, bool?> YesAndNo = new() { ["true"] = true, ["false"] = false, ["yes"] = true, ["no"] = false };

    public static IReadOnlyList<RowFilter> Read(Fields stream, FaultCollector faults) =>
        [.. stream.Entries("where", "{ Status: paid }").SelectMany(e => ReadOne(e, faults))];

    /// <summary><c>Status: paid</c>, <c>Status: [paid, sent]</c>, <c>{ in: … }</c>, <c>{ not: … }</c>, <c>{ present: true }</c>.</summary>
    private static IEnumerable<RowFilter> ReadOne(YamlEntry entry, FaultCollector faults)
    {
        var header = entry.Key;
        if (entry.Value is not YamlNode.Mapping)
        {
            yield return new RowFilter.OneOf(header, Values(entry.Value, header, faults), Exclude: false);
            yield break;
        }

        if (Fields.Open(entry.Value, $"the filter on {header}", Keys, faults) is not { } fields)
            yield break;
        if (fields.Find("in") is { } included)
            yield return new RowFilter.OneOf(header, Values(included, "in", faults), Exclude: false);
        if (fields.Find("not") is { } excluded)
            yield return new RowFilter.OneOf(header, Values(excluded, "not", faults), Exclude: true);
        if (fields.Choice("present", YesAndNo, null) is { } expected)
            yield return new RowFilter.Present(header, expected);
    }

    /// <summary>As they are written: the empty text is a blank cell.</summary>
    private static IReadOnlyList<string> Values(YamlNode node, string key, FaultCollector faults)
    {
        if (node.Scalars is { } values)
            return [.. values.Select(v => v.Text)];
        faults.Add(node.Place, $"'{key}' needs a value or a list of values");
        return [];
    }
}
