using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"A deal over 50k", "chaque nouvelle commande": one record is watched, and not how many there are.</summary>
/// <param name="Counted">The KPI that counts such records.</param>
/// <param name="Worth">What one is worth; null where the data do not say.</param>
internal sealed record WatchedRecord(KpiDefinition Counted, KpiDefinition? Worth)
{
    private const int MostWordsOfArticle = 3;

    private static readonly string[] Articles = ["a", "an", "any", "each", "every", "un", "une", "chaque", "toute", "tout"];
    private static readonly string[] Between = ["new", "single", "big", "large", "nouvelle", "nouveau", "nouvel", "grosse", "gros", "grande", "seule", "won", "other", "autre", "belle"];

    /// <summary>Null where a total is watched.</summary>
    public static WatchedRecord? In(Question rest, Reading reading, ThresholdDraft? draft, KpiCatalog catalog)
    {
        if (reading.Kpis is not [var named] || draft is not (null or { Operator: ThresholdOperator.Above or ThresholdOperator.Below, IsLevelAlone: false, IsInside: false, IsNegated: false }))
            return null;
        if (rest.Segments.FirstOrDefault(s => s.As<Meaning.Kpi>()?.Definition == named) is not { } name)
            return null;
        var isSum = named.Unit == KpiUnit.Money && LexiconIndex.CountedAs(name.Stem) is not null; // "a sale"
        var counted = isSum ? catalog.Find(LexiconIndex.CountedAs(name.Stem)!) : named.Unit == KpiUnit.Count && !named.IsStock ? named : null;
        if (counted is null)
            return null;
        var isOne = IsOne(rest.Text, name.Span.Start);
        if (isOne)
            LeaveNew(rest, reading, name.Span.Start);
        if (draft?.Value is null)
            return isOne ? new(counted, counted) : null;
        var worth = counted.ValuedAs is { } id ? catalog.Find(id) : SumOf(counted, catalog) ?? (isSum ? named : null);
        return (isOne && draft.Value is { Unit: QuantityUnit.None or QuantityUnit.Money }) || (draft.Value is { Unit: QuantityUnit.Money } && worth is not null && !isSum) ? new(counted, worth) : null;
    }

    /// <summary>"Any new order" is any order, and not one of a new customer.</summary>
    private static void LeaveNew(Question rest, Reading reading, int start)
    {
        if (rest.Segments.LastOrDefault(s => s.Span.End <= start)?.As<Meaning.Member>() is { DimensionId: "customer_type" } type)
            reading.RemoveFilter(type.DimensionId, type.Value);
    }

    /// <summary>What a mean per record is the mean of: of orders, the sum behind their average value. Null where there is none.</summary>
    private static KpiDefinition? SumOf(KpiDefinition counted, KpiCatalog catalog) =>
        catalog.Kpis.FirstOrDefault(k => k is { Unit: KpiUnit.Money, Ratio: { } mean } && mean.Right.Equals(counted.Formula)) is { } average
            ? catalog.Kpis.FirstOrDefault(k => k.Unit == KpiUnit.Money && k.Formula.Equals(average.Ratio!.Left)) ?? average
            : null;

    /// <summary>Whether an article of the singular stands before the name.</summary>
    private static bool IsOne(string text, int start)
    {
        var before = TextFolding.Fold(text.AsSpan(0, start).ToString()).Split([' ', '\'', '’', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var at = before.Length - 1; at >= 0 && at >= before.Length - MostWordsOfArticle; at--)
        {
            if (Articles.Contains(before[at]))
                return true;
            if (!Between.Contains(before[at]))
                return false;
        }

        return false;
    }
}
