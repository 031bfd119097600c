using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What share of the whole each row is, in a sentence: "In %: France 40.3%, Italy 17.2%."</summary>
internal sealed class PartsWording(UiLanguage language, ValueWording values, MemberWording members)
{
    /// <summary>More are read in the rows.</summary>
    private const int Most = 10;

    /// <summary>None where no shares were asked for, or the KPI has none: of what does not add up no part is a share.</summary>
    public IEnumerable<string> Sentences(KpiResult result)
    {
        if (DimensionsOf(result.Query) is not { } dimensions || result.Headline.Value is not { } whole)
            yield break;
        if (whole <= 0)
        {
            yield return language.Say($"The total is {values.Full(result.Query.Kpi.Unit, whole)}: no share can be given.", $"Le total est {values.Full(result.Query.Kpi.Unit, whole)} : aucune part ne peut être donnée.");
            yield break;
        }

        var shares = result.Rows.Where(row => row.Value.Value is not null).Take(Most)
            .Select(row => $"{string.Join(" – ", row.Members.Select((member, at) => members.Member(dimensions[at], member)))} {values.Full(KpiUnit.Percent, row.Value.Value!.Value / whole)}");
        yield return language.Say($"Share of the total: {string.Join(", ", shares)}.", $"Part du total : {string.Join(", ", shares)}.");
    }

    private static IReadOnlyList<string>? DimensionsOf(KpiQuery query) => query switch
    {
        KpiQuery.Breakdown { InShares: true } breakdown => breakdown.Dimensions,
        KpiQuery.Ranked { InShares: true } ranked => [ranked.Dimension],
        _ => null,
    };
}
