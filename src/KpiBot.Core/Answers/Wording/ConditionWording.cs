using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>How many met a condition, of how many, in a sentence: "4 of 6 countries: above €50,000. Together €410,000, 92.1% of the total."</summary>
public sealed class ConditionWording(UiLanguage language, ValueWording values, MemberWording members)
{
    public string Sentence(KpiResult result, MetCondition met)
    {
        var unit = result.Query.Kpi.Unit;
        var counted = Counted(result.Query, met.Of);
        if (met.Condition.Bound is ValueBound.Below or ValueBound.AtMost)
            counted += language.Say(" with data", " avec des données"); // who has sold nothing at all is in no row
        var limit = Limit(unit, met.Condition);
        var sentence = met.Count == 0
            ? language.Say($"None of {met.Of} {counted}: {limit}.", $"Aucun résultat sur {met.Of} {counted} : {limit}.")
            : language.Say($"{met.Count} of {met.Of} {counted}: {limit}.", $"{met.Count} sur {met.Of} {counted} : {limit}.");
        if (met.Condition.IsFirst && result is { Query: KpiQuery.RankedTimes { Grain: var grain }, Series: [var first] })
        {
            var (name, value) = (language.Bucket(first.Days, grain), values.Full(unit, first.Value.Value));
            return language.Say($"First: {name}, {value}. In all {met.Count} of {met.Of} {counted}: {limit}.", $"Premier résultat : {name}, {value}. En tout {met.Count} sur {met.Of} {counted} : {limit}.");
        }

        return met is { Count: > 1, Sum: { } sum } && result.Headline.Value is { } total && total != 0
            ? sentence + language.Say(
                $" Together {values.Full(unit, sum)}, {values.Full(KpiUnit.Percent, sum / total)} of the total.",
                $" Ensemble {values.Full(unit, sum)}, soit {values.Full(KpiUnit.Percent, sum / total)} du total.")
            : sentence;
    }

    /// <summary>"Above €50,000", "at least 10".</summary>
    public string Limit(KpiUnit unit, ValueCondition condition)
    {
        var value = values.Said(unit, condition.Value);
        return condition.Bound switch
        {
            ValueBound.Above => language.Say($"above {value}", $"plus de {value}"),
            ValueBound.AtLeast => language.Say($"at least {value}", $"au moins {value}"),
            ValueBound.Below => language.Say($"below {value}", $"moins de {value}"),
            ValueBound.AtMost => language.Say($"at most {value}", $"au plus {value}"),
            ValueBound.Between => language.Say($"between {value} and {values.Said(unit, condition.Upper!.Value)}", $"entre {value} et {values.Said(unit, condition.Upper!.Value)}"),
        };
    }

    private string Counted(KpiQuery query, int of) => query switch
    {
        KpiQuery.Ranked ranked => of == 1 ? members.Dimension(ranked.Dimension).ToLowerInvariant() : members.Plural(ranked.Dimension),
        KpiQuery.RankedTimes ranked => language.Say(GrainWords.Complete(ranked.Grain, of)).Split(' ', 2)[1],
        _ => "",
    };
}
