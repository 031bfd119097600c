using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"How was October", "ça a donné quoi la semaine dernière ?", "on en est où ?": the main KPIs, where none is named; the answer says which were taken.</summary>
internal sealed class OverviewRule(Vocabulary vocabulary)
{
    private const int Most = 3;

    /// <summary>As many as one card each can be read of.</summary>
    private const int MostFavourites = 4;

    /// <summary>After follow-ups: a thread's KPI goes before.</summary>
    public void Apply(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (reading.NamesKpi || reading.Before is not null || reading.Issue is not null || leftovers.Count > 0 || !question.Has(Role.Overview) || question.Has(Role.KpiWord) || question.Has(Role.List) || question.Has(Role.Help) || question.Has(Role.Defines) || question.Has(Role.Explains) || question.Has(Role.AsksWhat))
            return;
        if (reading is not { View: View.Value, Top: null, Grain: null, Condition: null, Breakdown.Count: 0 })
            return;
        var own = question.Situation.Favourites.Select(vocabulary.Catalog.Find).OfType<KpiDefinition>().Where(reading.Suits).Take(MostFavourites).ToList();
        var shown = own.Count > 0 ? own : [.. vocabulary.Nearest.UsualKpis().Take(Most).Where(reading.Suits)];
        if (shown.Count == 0)
            return;
        reading.Kpis.AddRange(shown);
        reading.NamesKpi = reading.IsUsualKpi = true;
    }
}
