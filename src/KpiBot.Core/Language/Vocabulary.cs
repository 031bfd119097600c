using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language;

/// <summary>The names that a question can contain: the catalogue's, and the values in the data. Built anew when facts change.</summary>
public sealed class Vocabulary(KpiCatalog catalog, IReadOnlyDictionary<string, IReadOnlyCollection<string>> membersByDimension)
{
    public KpiCatalog Catalog { get; } = catalog;

    /// <summary>The values in the data. A dimension that is missing here goes by the values that its definition lists.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> MembersByDimension { get; } = membersByDimension;

    internal VocabularyIndex Index { get; } = new(catalog, membersByDimension);

    internal NearestNames Nearest => field ??= new(Catalog, Index);
}
