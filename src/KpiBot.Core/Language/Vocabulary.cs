using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language;

/// <summary>The names that a question can contain: the catalogue's, and the values in the data. Built anew when facts change.</summary>
public sealed class Vocabulary(KpiCatalog catalog, IReadOnlyDictionary<string, IReadOnlyCollection<string>> membersByDimension)
{
    public KpiCatalog Catalog { get; } = catalog;

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> MembersByDimension { get; } = membersByDimension;
}
