using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Phrases;

/// <summary>One of the names of a value.</summary>
/// <param name="Value">As the data hold it.</param>
/// <param name="Language">The language the name belongs to; null for the value itself and for aliases.</param>
/// <param name="IsInData">False for values that only the catalogue lists: known words, but nothing to filter by.</param>
internal sealed record MemberName(string Dimension, string Value, string Name, UiLanguage? Language, bool IsInData)
{
    public string Folded { get; } = TextFolding.Fold(Name);
}

/// <summary>Joins what the data call a value with what the catalogue calls it.</summary>
internal static class MemberNames
{
    public static IEnumerable<MemberName> Of(KpiCatalog catalog, IReadOnlyDictionary<string, IReadOnlyCollection<string>> membersByDimension)
    {
        foreach (var (dimension, values) in membersByDimension)
        {
            foreach (var value in values)
                yield return new(dimension, value, value, null, IsInData: true);
            if (dimension == "owner")
            {
                foreach (var (first, value) in FirstNames(values))
                    yield return new(dimension, value, first, null, IsInData: true);
            }
        }

        foreach (var dimension in catalog.Dimensions)
        {
            var inData = membersByDimension.TryGetValue(dimension.Id, out var values) ? ByFolded(values) : null;
            foreach (var member in dimension.Members)
            {
                var names = NamesOf(member);
                if (inData is null)
                {
                    foreach (var (name, language) in names)
                        yield return new(dimension.Id, member.Value, name, language, IsInData: true);
                    continue;
                }

                // The data may hold "DE" where the catalogue says "Germany": whichever of its names they use is the value.
                var held = names.Select(n => inData.GetValueOrDefault(Fold(n.Name))).FirstOrDefault(v => v is not null);
                foreach (var (name, language) in names)
                    yield return new(dimension.Id, held ?? member.Value, name, language, IsInData: held is not null);
            }
        }
    }

    /// <summary>"Alice" is enough of "Alice Martin" where no other owner is called so.</summary>
    private static IEnumerable<(string First, string Value)> FirstNames(IReadOnlyCollection<string> values) => values
        .Where(v => v.Contains(' ', StringComparison.Ordinal))
        .Select(v => (First: v[..v.IndexOf(' ', StringComparison.Ordinal)], Value: v))
        .GroupBy(n => Fold(n.First), StringComparer.Ordinal)
        .Where(names => names.Count() == 1)
        .Select(names => names.First());

    private static List<(string Name, UiLanguage? Language)> NamesOf(MemberDefinition member) =>
    [
        (member.Value, null),
        (member.Name.English, UiLanguage.English),
        (member.Name.French, UiLanguage.French),
        .. member.Aliases.Select(alias => (alias, (UiLanguage?)null)),
        .. member.Aliases.Select(Flag.Of).OfType<string>().Select(flag => (flag, (UiLanguage?)null)),
        .. member.Synonyms.English.Select(synonym => (synonym, (UiLanguage?)UiLanguage.English)),
        .. member.Synonyms.French.Select(synonym => (synonym, (UiLanguage?)UiLanguage.French)),
    ];

    private static Dictionary<string, string> ByFolded(IReadOnlyCollection<string> values)
    {
        var byFolded = new Dictionary<string, string>(values.Count, StringComparer.Ordinal);
        foreach (var value in values)
            byFolded.TryAdd(Fold(value), value);
        return byFolded;
    }

    private static string Fold(string name) => TextFolding.Fold(name);
}
