using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Revenue breakdown", "répartition du CA": parts are asked for, and it is not said by what. Of several values named, each is a part.</summary>
internal sealed class SplitRule(KpiCatalog catalog)
{
    /// <summary>What people split by, the most usual first.</summary>
    private static readonly List<string> Usual = ["country", "product", "channel", "source", "category", "segment", "owner", "campaign"];

    public void Apply(Question question, Reading reading)
    {
        if (!question.Has(Role.Split) || reading is not { Before: null, Breakdown.Count: 0, Grain: null, Top: null, View: View.Value or View.Breakdown, Kpis.Count: > 0 })
            return;
        if (reading.Filters.Find(f => f is { Exclude: false, Values.Count: > 1 }) is { } several)
        {
            reading.AddBreakdown(several.Dimension);
            reading.View = View.Breakdown;
            return;
        }

        var dimensions = catalog.Dimensions
            .Where(d => reading.Kpis.TrueForAll(k => k.TellingDimensions.Contains(d.Id)) && !reading.Filters.Exists(f => f.Dimension == d.Id))
            .OrderBy(d => Usual.IndexOf(d.Id) is var place and >= 0 ? place : Usual.Count)
            .Take(LanguageIssue.MostCandidates)
            .Select(d => Candidate(question.Text, d))
            .ToList();
        if (dimensions.Count > 0)
            reading.AskBack(new LanguageIssue.MissingSplit(dimensions));
    }

    private static Localization.Candidate Candidate(string text, DimensionDefinition dimension)
    {
        var asked = text.TrimEnd(' ', '?', '!', '.', '\u202F', '\u00A0');
        return new(dimension.Name, new($"{asked} by {dimension.Name.English}", $"{asked} par {dimension.Name.French}"));
    }
}
