using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>The table of what people call the columns of each fact.</summary>
internal sealed class HeaderSynonyms
{
    private const string Resource = "header-synonyms.yaml";
    private const string FileNames = "file";
    private const char Excludes = '!';

    public static readonly HeaderSynonyms BuiltIn = Load();

    private readonly Dictionary<(string Fact, string Column), string[]> names = [];

    /// <summary>How well a header names a column: 1 for its plainest name, less for rarer ones and for a name among other words, 0 for none.</summary>
    public double Match(string fact, string column, string header)
    {
        var words = Words(header);
        if (Words(column).SequenceEqual(words))
            return 1; // KpiBot's own name
        if (!names.TryGetValue((fact, column), out var synonyms))
            return 0;
        if (synonyms.Any(s => s[0] == Excludes && Contains(words, Words(s[1..]))))
            return 0;

        var best = 0d;
        for (var rank = 0; rank < synonyms.Length; rank++)
        {
            var synonym = Words(synonyms[rank]);
            var rarity = 0.2 * rank / synonyms.Length;
            if (synonym.SequenceEqual(words))
                best = Math.Max(best, 1 - rarity);
            else if (Contains(words, synonym))
                best = Math.Max(best, (0.7 - rarity) * synonym.Length / words.Length);
        }

        return best;
    }

    /// <summary>Whether a file's name says that it holds the fact.</summary>
    public bool NamesFile(string fact, string fileName)
    {
        var words = Words(fileName);
        return names.TryGetValue((fact, FileNames), out var synonyms) && synonyms.Any(s => Contains(words, Words(s)));
    }

    private static bool Contains(string[] words, string[] part)
    {
        for (var start = 0; start + part.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, part.Length).SequenceEqual(part))
                return true;
        }

        return false;
    }

    /// <summary>"N° Facture (client)" → n, facture, client.</summary>
    private static string[] Words(string text) =>
        HeaderNames.Normalize(text).Split([' ', '_', '-', '.', '/', '\'', '(', ')', ':', '°', '#', '€'], StringSplitOptions.RemoveEmptyEntries);

    private static HeaderSynonyms Load()
    {
        using var resource = typeof(HeaderSynonyms).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(resource);
        var table = (YamlNode.Mapping)YamlLoader.Load(new DefinitionFile(Resource, reader.ReadToEnd()), new FaultCollector())!;
        var entries = from fact in table.Entries
                      from column in ((YamlNode.Mapping)fact.Value).Entries
                      select (Key: (fact.Key, column.Key), Names: column.Value.Scalars!.Select(n => n.Text).ToArray());
        var synonyms = new HeaderSynonyms();
        foreach (var (key, list) in entries)
            synonyms.names[key] = list;
        return synonyms;
    }
}
