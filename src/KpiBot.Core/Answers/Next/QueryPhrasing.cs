using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Next;

/// <summary>
/// Words a computable question as a person would type it, with its days as dates: a button pressed next week still asks about
/// the days of its answer.
/// </summary>
public sealed class QueryPhrasing(KpiCatalog catalog, BusinessCalendar calendar)
{
    /// <summary>Ways to say it, the plainest first; none where the days, a filter or the comparison cannot be said.</summary>
    public IEnumerable<string> Of(KpiQuery query, UiLanguage language)
    {
        if (calendar.Resolve(query.Period) is not PeriodResolution.Resolved { Period: var period } || Core(query, language) is not { } core || Filters(query, language) is not { } filters)
            yield break;
        foreach (var days in PeriodPhrasing.During(query.Period, period, language))
        {
            foreach (var against in Against(query, language))
                yield return $"{core}{filters} {days}{against}{(query is KpiQuery.Breakdown { InShares: true } or KpiQuery.Ranked { InShares: true } ? language.Say(" in %", " en %") : "")}";
        }
    }

    private string? Core(KpiQuery query, UiLanguage language)
    {
        var kpi = query.Kpi.Name.In(language);
        return query switch
        {
            KpiQuery.Value => kpi,
            KpiQuery.Breakdown { Dimensions: [var one] } => kpi + By(one, language),
            KpiQuery.Breakdown { Dimensions: [var one, var two] } => kpi + By(one, language) + language.Say(" and", " et") + By(two, language),
            KpiQuery.Ranked { Condition: not null } => null,
            KpiQuery.Average average => language.Say($"average {Inner(kpi)} {GrainWords.By(average.Grain).English}", $"{kpi} en moyenne {GrainWords.By(average.Grain).French}"),
            KpiQuery.Ranked { Ranking: var top } ranked => $"{Top(top, language)} {kpi}{By(ranked.Dimension, language)}",
            KpiQuery.Trend trend => $"{kpi} {GrainWords.By(trend.Grain).In(language)}{(trend.Dimension is { } by ? By(by, language) : "")}",
            KpiQuery.Drivers { Dimensions.Count: 0 } => language.Say($"why did {Inner(kpi)} change", $"pourquoi cette évolution : {Inner(kpi)}"),
            KpiQuery.Forecast { Grain: null } => language.Say($"{kpi} forecast", $"prévision {Inner(kpi)}"),
            KpiQuery.Target => language.Say($"{kpi} vs target", $"{kpi} vs objectif"),
            KpiQuery.Funnel => language.Say("sales funnel", "entonnoir de vente"),
            _ => null,
        };
    }

    private string By(string dimension, UiLanguage language) =>
        language.Say(" by ", " par ") + new MemberWording(catalog, language).Dimension(dimension).ToLowerInvariant();

    private static string Top(Ranking top, UiLanguage language) => top.Order switch
    {
        RankingOrder.Highest => $"top {top.Count}",
        RankingOrder.Lowest => language.Say("bottom ", "flop ") + top.Count,
    };

    /// <summary>Null where one is about "(none)", which nobody can say.</summary>
    private string? Filters(KpiQuery query, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        return query.Filters.Any(f => f.Values.Any(v => v is null))
            ? null
            : string.Concat(query.Filters.Select(f => f.Exclude ? " " + members.Filter(f) : language.Say(" for ", " pour ") + members.Filter(f)));
    }

    private IEnumerable<string> Against(KpiQuery query, UiLanguage language) => query.Comparison switch
    {
        null => [""],
        ComparisonExpression.PreviousPeriod => [language.Say(" vs previous period", " vs période précédente")],
        ComparisonExpression.SamePeriodLastYear => [language.Say(" vs same period last year", " vs même période l'an dernier")],
        ComparisonExpression.Earlier { Count: 1, Unit: var unit } => UnitBack(unit) is { } back ? [$" vs {back}"] : [],
        ComparisonExpression.With(var other) when calendar.Resolve(other) is PeriodResolution.Resolved { Period: var named } =>
            PeriodPhrasing.Names(other, named, language).Select(name => $" vs {name}"),
        _ => [],
    };

    private static string? UnitBack(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => "J-1",
        CalendarUnit.Week => "S-1",
        CalendarUnit.Month => "M-1",
        CalendarUnit.Year => "N-1",
        _ => null,
    };

    private static string Inner(string name) => QuestionWording.Inner(name);
}
