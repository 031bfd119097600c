using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Periods;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Above 50k", "fewer than 10", "entre 10 et 20 k€": a bound that a question sets to values, before the KPI says what its numbers mean.</summary>
/// <param name="Span">Where its words stand.</param>
internal sealed record SaidCondition(ValueBound Bound, Quantity Value, Quantity? Upper, TextSpan Span)
{
    /// <summary>The first one, taken out of the text; null where there is none.</summary>
    public static SaidCondition? Take(CommandText text, QuantityGrammar quantities)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if ((Between(text, quantities, at) ?? OneSided(text, quantities, at)) is not { } found)
                continue;
            text.Take(at, found.Next);
            return found.Value;
        }

        return null;
    }

    private static Found<SaidCondition>? OneSided(CommandText text, QuantityGrammar quantities, int at)
    {
        if (text.Find(at, CommandSense.Level) is not { } level || level.Value is not ((int)ThresholdOperator.Above or (int)ThresholdOperator.Below))
            return null;
        var from = PastArticle(text, level.Next);
        if (quantities.At(from) is not { } quantity || !IsLevel(text, from, quantity))
            return null;
        var words = string.Join(' ', Enumerable.Range(at, level.Next - at).Select(text.Folded));
        return new(new(BoundOf(words, isAbove: level.Value == (int)ThresholdOperator.Above), quantity.Value, null, text.Span(at, quantity.Next)), quantity.Next);
    }

    private static ValueBound BoundOf(string words, bool isAbove) => words switch
    {
        "at least" or "au moins" or ">=" or "≥" or "> =" or "min" or "mini" or "minimum" or "no less than" or "reach" or "reaches" or "hit" or "hits" or "atteint" or "atteignent" or "upwards of" => ValueBound.AtLeast,
        "at most" or "au plus" or "<=" or "≤" or "< =" or "max" or "maxi" or "maximum" or "no more than" or "at the most" => ValueBound.AtMost,
        _ => isAbove ? ValueBound.Above : ValueBound.Below,
    };

    private static Found<SaidCondition>? Between(CommandText text, QuantityGrammar quantities, int at)
    {
        if (text.Folded(at) is not ("between" or "entre") || quantities.At(at + 1) is not { } lower || text.Folded(lower.Next) is not ("and" or "et") || quantities.At(lower.Next + 1) is not { } upper
            || !IsLevel(text, at + 1, lower) || !IsLevel(text, lower.Next + 1, upper))
            return null;
        var low = lower.Value.IsBare ? lower.Value with { Unit = upper.Value.Unit } : lower.Value;
        if (IsShortOfThousands(low, upper.Value))
            low = low with { Number = low.Number * 1000 }; // "between 10 and 20k"
        var (first, second) = low.Number <= upper.Value.Number ? (low, upper.Value) : (upper.Value, low);
        return new(new(ValueBound.Between, first, second, text.Span(at, upper.Next)), upper.Next);
    }

    private static bool IsShortOfThousands(Quantity low, Quantity high) => low.Number is > 0 and < 1000 && high.Number >= 1000 && low.Number < high.Number / 1000;

    private static int PastArticle(CommandText text, int at) => text.Folded(at) is "the" or "les" or "la" or "des" ? at + 1 : at;

    /// <summary>A number that belongs to no date: not the year of "above 2025", nor the days of "over 3 days".</summary>
    private static bool IsLevel(CommandText text, int from, Found<Quantity> quantity) =>
        quantity.Value.Unit is QuantityUnit.None or QuantityUnit.Money or QuantityUnit.Percent or QuantityUnit.Points or QuantityUnit.Days
        && !text.Times.Any(t => text.Place(t) is var place && place.From < quantity.Next && from < place.Next);
}
