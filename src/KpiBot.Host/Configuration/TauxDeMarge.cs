using KpiBot.Core.Kpis;

namespace KpiBot.Host.Configuration;

/// <summary>
/// In accounting "taux de marge" is margin over cost; in many companies it is said of margin over revenue. The company says
/// which it means, and the other keeps a name that cannot be mistaken.
/// </summary>
internal static class TauxDeMarge
{
    private const string Term = "taux de marge";

    public static KpiCatalog Means(string kpi, KpiCatalog catalog)
    {
        var kpis = catalog.Kpis.Select(k => k.Id == kpi ? Claim(k) : Release(k)).ToList();
        return new(kpis, catalog.Dimensions, catalog.AmbiguousTerms);
    }

    private static KpiDefinition Claim(KpiDefinition kpi) => Says(kpi.Name.French) || kpi.Synonyms.French.Any(Says)
        ? kpi
        : kpi with { Synonyms = kpi.Synonyms with { French = [.. kpi.Synonyms.French, Term] } };

    private static KpiDefinition Release(KpiDefinition kpi) => kpi with
    {
        Name = Says(kpi.Name.French) ? kpi.Name with { French = "Taux de marge sur coût" } : kpi.Name,
        Synonyms = kpi.Synonyms with { French = [.. kpi.Synonyms.French.Where(s => !Says(s))] },
    };

    private static bool Says(string name) => name.Equals(Term, StringComparison.OrdinalIgnoreCase);
}
