using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Threads;

/// <summary>
/// A question in the plainest words: "Revenue by country for Germany last month". What is left of a text when words are taken out
/// of it is often no sentence any more ("customers who buy last month"), and without its "not" it says the opposite.
/// </summary>
internal sealed class PlainQuestion(KpiCatalog catalog)
{
    /// <param name="days">The words for its days, as they were typed; empty where it names none.</param>
    /// <returns>Null where the question asks for more than a KPI, its days, parts and values.</returns>
    public LocalizedText? Of(Intent.Ask ask, string days)
    {
        if (ask is not { Kpis.Count: > 0, Comparison: null, Grain: null, Top: null, Condition: null, AveragePer: null, ShareOf: null, InShares: false, IsOwn: false, View: View.Value or View.Breakdown, MorePeriods.Count: 0 }
            || (ask.Period is not null && days.Length == 0) || ask.Filters.Any(f => f.Values.Any(v => v is null)))
            return null;
        return new(In(UiLanguage.English), In(UiLanguage.French));

        string In(UiLanguage language) => string.Join(' ', ((string[])
        [
            string.Join(", ", ask.Kpis.Select(k => k.Name.In(language))),
            string.Join(Either(language, " and ", " et "), ask.Breakdown.Select(d => Either(language, "by ", "par ") + (catalog.FindDimension(d)?.Name.In(language) ?? d))),
            .. ask.Filters.Select(f => (f.Exclude ? Either(language, "without ", "hors ") : Either(language, "for ", "pour ")) + string.Join(Either(language, " and ", " et "), f.Values.Select(v => Name(f.Dimension, v!, language)))),
            days,
        ]).Where(part => part.Length > 0));
    }

    /// <summary>Whether two texts were read as the same question.</summary>
    public static bool IsSame(Intent.Ask one, Intent.Ask other) =>
        one.Kpis.SequenceEqual(other.Kpis) && one.Period == other.Period && one.MorePeriods.SequenceEqual(other.MorePeriods) && one.Comparison == other.Comparison
        && one.Grain == other.Grain && one.Breakdown.SequenceEqual(other.Breakdown) && one.Top == other.Top && one.OtherTop == other.OtherTop && one.Condition == other.Condition && one.AveragePer == other.AveragePer
        && one.ShareOf == other.ShareOf && one.InShares == other.InShares && one.View == other.View && one.IsOwn == other.IsOwn
        && one.Filters.Count == other.Filters.Count && one.Filters.Zip(other.Filters).All(f => f.First.Dimension == f.Second.Dimension && f.First.Exclude == f.Second.Exclude && f.First.Values.SequenceEqual(f.Second.Values));

    private static string Either(UiLanguage language, string english, string french) => new LocalizedText(english, french).In(language);

    private string Name(string dimension, string value, UiLanguage language) =>
        catalog.FindDimension(dimension)?.Members.FirstOrDefault(m => m.Value == value)?.Name.In(language) ?? value;
}
