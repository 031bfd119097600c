using KpiBot.Connectors.Files.Mapping;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads <c>where</c>: headers and what must stand under them.</summary>
internal static class RowFilterReader
{
    private static readonly Dictionary<string, bool> YesAndNo = new() { ["true"] = true, ["false"] = false, ["yes"] = true, ["no"] = false };

    public static IReadOnlyList<RowFilter> Read(YamlFields stream) =>
        [.. stream.Entries("where").SelectMany(e => ReadOne(e.Key.Value!, e.Value, stream))];

    /// <summary><c>Status: paid</c>, <c>Status: [paid, sent]</c>, <c>{ in: … }</c>, <c>{ not: … }</c>, <c>{ present: true }</c>.</summary>
    private static IEnumerable<RowFilter> ReadOne(string header, YamlNode node, YamlFields stream)
    {
        if (node is not YamlMappingNode)
        {
            yield return new RowFilter.OneOf(header, stream.TextsOf(node, header), Exclude: false);
            yield break;
        }

        var fields = YamlFields.Of(node, stream.Faults, $"the filter on {header}")!;
        if (fields.Find("in") is { } included)
            yield return new RowFilter.OneOf(header, fields.TextsOf(included, "in"), Exclude: false);
        if (fields.Find("not") is { } excluded)
            yield return new RowFilter.OneOf(header, fields.TextsOf(excluded, "not"), Exclude: true);
        if (fields.Choice("present", YesAndNo) is { } expected)
            yield return new RowFilter.Present(header, expected);
        fields.RefuseOthers();
    }
}
