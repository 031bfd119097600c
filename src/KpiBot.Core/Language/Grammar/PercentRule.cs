using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA par pays en %", and after an answer "as a percentage": the shares of its parts, or the change, which is in percent anyway.</summary>
internal sealed class PercentRule(KpiCatalog catalog)
{
    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal) { "country", "channel", "product", "source" };

    /// <summary>After the split, the filters and the comparison are read.</summary>
    public void Apply(Question question, Reading reading)
    {
        if (reading.Kpis.Count == 0 || question.Segments.FirstOrDefault(s => !s.IsTaken && s.Is(Role.Percent)) is not { } percent)
            return;
        var before = reading.NamesKpi ? null : reading.Before;
        if (reading.Kpis.Exists(k => k.Unit == KpiUnit.Percent) || before?.View is View.Drivers or View.Forecast or View.Target or View.Funnel)
        {
            percent.IsTaken = reading.IsInPercent = before is not null && IsAlone(question, percent); // it is in percent anyway
            return;
        }

        var isSplit = reading.Breakdown.Count > 0 || (before?.Breakdown.Count > 0 && reading.Grain is null);
        var addsUp = reading.Kpis.TrueForAll(k => k is { Ratio: null, IsAdditive: true });
        if (isSplit && addsUp)
        {
            percent.IsTaken = reading.IsInPercent = reading.InShares = true;
            return;
        }

        if (reading.Comparison is not null || before?.Comparison is not null || question.Has(Role.Change))
        {
            percent.IsTaken = reading.IsInPercent = true;
            return;
        }

        if (before is null || !addsUp || !IsAlone(question, percent))
            return;
        percent.IsTaken = reading.IsInPercent = true;
        if (before is { View: View.Value, Filters: var filters } && filters.Where(f => !f.Exclude).ToList() is [var part] && reading.Kpis.TrueForAll(k => k.Dimensions.Contains(part.Dimension)))
            reading.ShareOf = part.Dimension;
        else
            reading.AskBack(() => new LanguageIssue.MissingSplit([.. Splits(reading.Kpis)]));
    }

    private IEnumerable<Candidate> Splits(List<KpiDefinition> kpis) => catalog.Dimensions
        .Where(d => Usual.Contains(d.Id) && kpis.TrueForAll(k => k.Dimensions.Contains(d.Id)))
        .Take(LanguageIssue.MostCandidates)
        .Select(d => new Candidate(new($"By {d.Name.English} in %", $"Par {d.Name.French} en %"), new($"by {d.Name.English} in %", $"par {d.Name.French} en %")));

    private static bool IsAlone(Question question, Segment percent) =>
        question.Segments.All(s => s == percent || s.IsFiller || s.Is(Role.And) || s.Is(Role.Continues) || s.Is(Role.Same) || s.Is(Role.Greeting) || s.Is(Role.Thanks) || question.IsPreposition(s));
}
