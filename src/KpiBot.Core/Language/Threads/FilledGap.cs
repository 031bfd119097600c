using KpiBot.Core.Language.Issues;

namespace KpiBot.Core.Language.Threads;

/// <summary>
/// A reply in other words than those offered that says what was asked back: "par produit" after "a ranking of what?". Anything
/// else is about the thread, not about the question that waits.
/// </summary>
internal static class FilledGap
{
    /// <param name="reply">As read with the question that waits before it.</param>
    public static bool In(Offer offer, Parse reply)
    {
        if (offer.Asked is not { } asked || reply is not { Issue: null, Intent: Intent.Ask whole, Kept: { } kept })
            return false;
        var splits = whole.Breakdown.Except(kept.Breakdown).Any();
        var filters = whole.Filters.Any(f => f.Values.Except(kept.Filters.Where(k => k.Dimension == f.Dimension && k.Exclude == f.Exclude).SelectMany(k => k.Values)).Any());
        var period = whole.Period is not null && kept.Period is null;
        return offer.Issue switch
        {
            LanguageIssue.MissingKpi => asked.Kpis.Count == 0 && !splits && !filters && !period,
            LanguageIssue.AmbiguousKpi ambiguous => !splits && !filters && !period && Meant(ambiguous, whole) is not null,
            LanguageIssue.MissingDimension or LanguageIssue.MissingSplit or LanguageIssue.UnknownDimension => splits,
            LanguageIssue.UnknownValue or LanguageIssue.AmbiguousValue => filters,
            LanguageIssue.SeveralPeriods => period,
            LanguageIssue.ValueOfNoDimension => whole.Kpis.Except(asked.Kpis).Any(),
            null => whole.Kpis.Except(asked.Kpis).Any() || (splits && asked.Breakdown.Count > 0) || (filters && asked.Filters.Count > 0) || (period && asked is { Breakdown.Count: 0, Filters.Count: 0 }),
            _ => false,
        };
    }

    /// <summary>What the reply says about the ambiguous word; null where it says nothing.</summary>
    public static Choice? Meant(LanguageIssue.AmbiguousKpi ambiguous, Intent.Ask whole) =>
        whole.Kpis is [var only] ? ambiguous.Meanings.FirstOrDefault(m => m.Id == only.Id) : null;
}
