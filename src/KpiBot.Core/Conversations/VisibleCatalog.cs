using KpiBot.Core.Access;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>The catalogue as an audience knows it: what may not be seen is not in it, and so cannot be named, offered or guessed at.</summary>
public static class VisibleCatalog
{
    /// <summary>A KPI whose rows cannot be told apart as the audience's rules ask is none of it.</summary>
    public static KpiCatalog Of(KpiCatalog catalog, Audience audience, IFactSnapshot facts) =>
        audience.SeesEverything ? catalog : Only(catalog, kpi => audience.RowsOf(kpi) is { } rows && rows.Dimensions.All(d => kpi.Dimensions.Contains(d) || new SharedDimensions(kpi, facts).Has(d)));

    /// <summary>KPIs that may be computed beside others over these rows, such as a sibling: their own rules allow as much.</summary>
    public static KpiCatalog Over(RowScope rows, KpiCatalog visible, Audience audience) =>
        audience.SeesEverything ? visible : Only(visible, kpi => audience.RowsOf(kpi) is { } own && own.Covers(rows));

    private static KpiCatalog Only(KpiCatalog catalog, Func<KpiDefinition, bool> isVisible)
    {
        var kpis = catalog.Kpis.Where(isVisible).ToDictionary(k => k.Id);
        var terms = catalog.AmbiguousTerms.Select(t => t with { Kpis = [.. t.Kpis.Where(kpis.ContainsKey)] }).Where(t => t.Kpis.Count > 0).ToList();
        foreach (var term in terms.Where(t => t.Kpis.Count == 1))
            kpis[term.Kpis[0]] = WithSynonym(kpis[term.Kpis[0]], term);
        return new([.. catalog.Kpis.Where(k => kpis.ContainsKey(k.Id)).Select(k => kpis[k.Id])], catalog.Dimensions, [.. terms.Where(t => t.Kpis.Count > 1)])
        {
            Funnel = [.. catalog.Funnel.Where(k => kpis.ContainsKey(k.Id)).Select(k => kpis[k.Id])],
        };
    }

    /// <summary>A word of several meanings has one where the others are not seen.</summary>
    private static KpiDefinition WithSynonym(KpiDefinition kpi, AmbiguousTerm term) => kpi with
    {
        Synonyms = term.Language switch
        {
            UiLanguage.English => kpi.Synonyms with { English = [.. kpi.Synonyms.English, term.Term] },
            UiLanguage.French => kpi.Synonyms with { French = [.. kpi.Synonyms.French, term.Term] },
        },
    };
}
