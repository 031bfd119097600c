using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"3 days in a row", "deux fois de suite", "for more than 2 days", "depuis une semaine": how long a condition must hold.</summary>
internal sealed class HoldingGrammar(CommandText text, PeriodText words)
{
    private readonly NumberGrammar numbers = new(words);

    private static readonly IReadOnlyList<(CommandSense Sense, HoldingUnit Unit)> Units =
        [(Evaluation, HoldingUnit.Evaluation), (Hour, HoldingUnit.Hour), (Day, HoldingUnit.Day), (Week, HoldingUnit.Week), (Month, HoldingUnit.Month)];

    /// <summary>Takes "3 days in a row", which no condition can have a part of: "falls 3 days in a row" does not fall by 3.</summary>
    public SaidHolding? TakeRow() => Take(isRow: true);

    public bool HasRow()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && At(at, isRow: true) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Takes "for 3 days" beside a condition.</summary>
    public SaidHolding? TakeWhile() => Take(isRow: false);

    private SaidHolding? Take(bool isRow)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || At(at, isRow) is not { } found)
                continue;
            text.Take(at, found.Next);
            return new(found.Value, text.Span(at, found.Next));
        }

        return null;
    }

    /// <summary>Null of the value where it is not said how many: "several days in a row".</summary>
    private Found<Holding?>? At(int at, bool isRow)
    {
        var lead = text.Find(at, isRow ? While : Lasting) ?? (isRow ? text.Find(at, Lasting) : null);
        if (lead is null && !isRow)
            return null;
        var start = PastArticle(lead?.Next ?? at);
        var more = text.Find(start, MoreThan);
        var count = more?.Next ?? start;
        if (Counted(count) is not { } counted)
            return null;
        var next = text.Find(counted.Next, Consecutive) is { } before ? before.Next : counted.Next;
        if (Unit(next) is not { } unit)
            return null;
        var isMarked = next > counted.Next;
        next = unit.Next;
        if (text.Find(next, InARow) is { } row)
            (next, isMarked) = (row.Next, true);
        if (isRow != isMarked || (isRow && at == start && text.Has(at - 1, Lasting)))
            return null;
        // Longer than two whole days is three.
        var isLonger = more is not null && text.Folded(start) is "more" or "over" or "plus" or ">" or "longer" && unit.Value != HoldingUnit.Hour;
        return new(counted.Value is { } said ? new Holding(isLonger ? said + 1 : said, unit.Value) : null, next);
    }

    private int PastArticle(int at) => text.Folded(at) is "the" or "le" or "la" or "les" or "a" && Ordinal(at + 1) is not null ? at + 1 : at;

    /// <summary>"3", "two", "the third", "a", "several".</summary>
    private Found<int?>? Counted(int at)
    {
        if (text.Folded(at) is "several" or "plusieurs" or "quelques" || (text.Is(at, "a") && text.Is(at + 1, "few")))
            return new(null, text.Is(at, "a") ? at + 2 : at + 1);
        if (Ordinal(at) is { } ordinal)
            return new(ordinal.Value, ordinal.Next);
        if (numbers.Count(at) is { Value: > 0 and < 1000 } count)
            return new(count.Value, count.Next);
        return text.Folded(at) is "a" or "an" or "un" or "une" or "one" ? new(1, at + 1) : null;
    }

    private Found<int>? Ordinal(int at) => at < text.Count && numbers.Ordinal(at) is { Value: > 1 } ordinal ? ordinal : null;

    private Found<HoldingUnit>? Unit(int at)
    {
        foreach (var (sense, unit) in Units)
        {
            if (text.Find(at, sense) is { } found)
                return new(unit, found.Next);
        }

        return null;
    }
}

/// <summary>How long something lasts, as the quantity of an age.</summary>
internal static class HoldingLength
{
    public static Quantity? ToQuantity(this Holding holding) => holding.Unit switch
    {
        HoldingUnit.Hour => new(holding.Count, QuantityUnit.Hours),
        HoldingUnit.Day => new(holding.Count, QuantityUnit.Days),
        HoldingUnit.Week => new(holding.Count, QuantityUnit.Weeks),
        HoldingUnit.Month => new(holding.Count * 30, QuantityUnit.Days),
        HoldingUnit.Evaluation => null,
    };
}

/// <summary>How long, as it was said.</summary>
/// <param name="Time">Null where it was not said how many: "several days in a row".</param>
internal sealed record SaidHolding(Holding? Time, TextSpan Span);
