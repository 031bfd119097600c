using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language;

/// <summary>The names that a question can contain: the catalogue's, and the values in the data. Built anew when facts change.</summary>
public sealed class Vocabulary
{
    public Vocabulary(KpiCatalog catalog, IReadOnlyDictionary<string, IReadOnlyCollection<string>> membersByDimension)
    {
        Catalog = catalog;
        MembersByDimension = membersByDimension;
        Index = new(catalog, membersByDimension);
        Nearest = new(catalog, Index);
    }

    public KpiCatalog Catalog { get; }

    /// <summary>The values in the data. A dimension that is missing here goes by the values that its definition lists.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> MembersByDimension { get; }

    internal VocabularyIndex Index { get; }

    /// <summary>Made with the vocabulary, so that the first question that asks for it need not wait.</summary>
    internal NearestNames Nearest { get; }
}
