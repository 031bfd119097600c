using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads <c>ambiguous:</c>, per language the words that mean several KPIs.</summary>
internal static class AmbiguousReader
{
    private static readonly string[] Languages = ["en", "fr"];

    public static IReadOnlyList<AmbiguousDraft> Read(YamlNode? node, FaultCollector faults)
    {
        if (node is null || Fields.Open(node, "'ambiguous'", Languages, faults) is not { } languages)
            return [];
        return
        [
            .. Terms(languages.Find("en"), UiLanguage.English, faults),
            .. Terms(languages.Find("fr"), UiLanguage.French, faults),
        ];
    }

    private static IEnumerable<AmbiguousDraft> Terms(YamlNode? node, UiLanguage language, FaultCollector faults)
    {
        if (node is null)
            return [];
        if (node is not YamlNode.Mapping terms)
        {
            faults.Add(node.Place, "ambiguous words map to the KPIs that they can mean: { margin: [gross_margin, markup_rate] }");
            return [];
        }

        return terms.Entries.Select(e => Term(e, language, faults)).OfType<AmbiguousDraft>();
    }

    private static AmbiguousDraft? Term(YamlEntry entry, UiLanguage language, FaultCollector faults)
    {
        var kpis = entry.Value is YamlNode.Sequence sequence ? sequence.Items.OfType<YamlNode.Scalar>().ToList() : [];
        if (kpis.Count >= 2)
            return new(new(entry.Key, language, entry.Place, IsOwn: false), [.. kpis.Select(k => new Located(k.Text, k.Place))]);
        faults.Add(entry.Place, $"'{entry.Key}' is ambiguous only between two KPIs or more: list their ids");
        return null;
    }
}
