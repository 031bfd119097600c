using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"The funnel of Q3" names no KPI: it is made of the catalogue's own steps.</summary>
internal static class FunnelRule
{
    public static void Apply(Reading reading, IReadOnlyList<Leftover> leftovers, KpiCatalog catalog)
    {
        if (reading.NamesKpi || reading.View != View.Funnel || leftovers.Count > 0)
            return;
        reading.Kpis.Clear(); // "and the funnel?" after a question about revenue
        reading.Kept = reading.Kept is { } kept ? kept with { Kpis = [] } : null;
        reading.Kpis.AddRange(Funnel.StepsOf(catalog).Where(reading.Suits));
        reading.NamesKpi = reading.Kpis.Count > 0;
    }
}
