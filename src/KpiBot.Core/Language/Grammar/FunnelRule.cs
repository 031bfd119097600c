using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"The funnel of Q3" names no KPI: it is made of the catalogue's own steps.</summary>
internal static class FunnelRule
{
    private static readonly string[] Lasts = ["revenue", "orders", "new_customers", "deals_won"];

    /// <summary>"Where do we lose people between lead and sale": both ends of the funnel are the funnel, and no KPIs of their own.</summary>
    public static void TakeEnds(Question question)
    {
        if (!question.Has(Role.Funnel))
            return;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at] is not { IsTaken: false, Stem: "between" or "entre" })
                continue;
            var first = question.After(at);
            var and = question.After(first);
            var last = question.After(and);
            if (question.At(first)?.As<Meaning.Kpi>() is { Definition.Id: "leads" or "sessions" } && question.At(and)?.Is(Role.And) == true && question.At(last) is { } end
                && (end.Meanings is [Meaning.Dimension { Id: "customer" }, ..] || end.As<Meaning.Kpi>() is { } kpi && Lasts.Contains(kpi.Definition.Id)))
            {
                foreach (var part in (int[])[at, first, and, last])
                    question.Segments[part].TakeAs(new Meaning.Function(Role.Noise));
                return;
            }
        }
    }

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
