using System.Globalization;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Numbers in every notation, with what they count: "2 %", "120€", "€1.2M", "1 200", "10 k€", "twelve thousand".</summary>
/// <param name="language">Decides what "1.200" is, which the two languages read differently; nothing else.</param>
internal sealed class QuantityGrammar(CommandText text, UiLanguage language)
{
    private const int MostDigits = 15;

    public Found<Quantity>? At(int at)
    {
        var isNegative = text.Folded(at) is "-" && !text.IsNumber(at - 1) && text.Touches(at + 1);
        var start = isNegative ? at + 1 : at;
        var currency = IsCurrencySign(start) ? text.Find(start, Money) : null;
        if (Number(currency?.Next ?? start) is not { } number)
            return null;
        var (value, next) = (number.Value, number.Next);
        if (Multiplier(next) is { } times)
            (value, next) = (value * times.Value, times.Next);
        var unit = currency is not null ? QuantityUnit.Money : QuantityUnit.None;
        if (Unit(next) is { } said)
            (unit, next) = (said.Value, said.Next);
        return new(new(isNegative ? -value : value, unit), next);
    }

    private bool IsCurrencySign(int at) => text.Folded(at) is "€" or "$" or "£" or "eur" or "usd" or "gbp";

    private Found<decimal>? Number(int at) => text.IsNumber(at) ? Digits(at) : InWords(at);

    private Found<decimal>? Digits(int at)
    {
        var digits = text.Tokens[at].Text;
        var next = at + 1;
        var grouping = Grouping(at);
        if (grouping is not null)
        {
            while (IsGroup(next, grouping.Value))
            {
                digits += text.Tokens[grouping == ' ' ? next : next + 1].Text;
                next += grouping == ' ' ? 1 : 2;
            }
        }

        if (text.Folded(next) is "." or "," && text.Touches(next) && text.Touches(next + 1) && text.IsNumber(next + 1) && (grouping is null || text.Folded(next) != grouping.Value.ToString()))
        {
            digits += "." + text.Tokens[next + 1].Text;
            next += 2;
        }

        return digits.Length <= MostDigits && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? new(value, next) : null;
    }

    /// <summary>What sets thousands apart in the number that starts here; null where nothing does.</summary>
    private char? Grouping(int at)
    {
        if (text.Tokens[at].Text.Length > 3)
            return null;
        if (IsGroup(at + 1, ' '))
            return ' ';
        if (text.Tokens[at].Text.StartsWith('0'))
            return null;
        foreach (var sign in ",.")
        {
            if (!IsGroup(at + 1, sign))
                continue;
            var isRepeated = IsGroup(at + 3, sign);
            var other = sign == ',' ? "." : ",";
            var hasOther = text.Is(at + 3, other) && text.Touches(at + 3) && text.IsNumber(at + 4);
            if (!isRepeated && !hasOther && language == UiLanguage.French && Multiplier(at + 3) is not null)
                continue; // "8,495 k€"
            if (isRepeated || hasOther || sign == ',' || language == UiLanguage.French)
                return sign;
        }

        return null;
    }

    /// <summary>Three digits after a space or sign: "200" of "1 200" and "1,200".</summary>
    private bool IsGroup(int at, char sign)
    {
        var digits = sign == ' ' ? at : at + 1;
        if (!text.IsNumber(digits) || text.Tokens[digits].Text.Length != 3)
            return false;
        return sign == ' '
            ? text.IsNumber(at - 1) && text.Tokens[at].Span.Start - text.Tokens[at - 1].Span.End == 1
            : text.Is(at, sign.ToString()) && text.Touches(at) && text.Touches(digits);
    }

    private Found<decimal>? InWords(int at)
    {
        if (!text.IsWord(at))
            return null;
        var words = new NumberGrammar(new PeriodText(text.Tokens, PlainLexicon));
        if (words.Amount(at) is { } cardinal)
            return new(cardinal.Value, cardinal.Next);
        return text.Folded(at) is "a" or "an" or "un" or "une" && (text.Has(at + 1, Thousand) || text.Has(at + 1, Million) || text.Has(at + 1, Billion)
            || text.Has(at + 1, Hour) || text.Has(at + 1, Day) || text.Has(at + 1, Week) || text.Has(at + 1, Points) || text.Has(at + 1, Month))
            ? new(1, at + 1)
            : null;
    }

    private Found<decimal>? Multiplier(int at)
    {
        foreach (var (sense, times) in Multipliers)
        {
            if (text.Find(at, sense) is { } found && IsMultiplier(at, found.Next))
                return new(times, found.Next);
        }

        return null;
    }

    /// <summary>Letters count where they touch their number, or stand before a currency: "10k", "10 k€"; words always do.</summary>
    private bool IsMultiplier(int at, int next) => text.Tokens[at].Text.Length > 2 || text.Touches(at) || text.Has(next, Money) || text.Tokens[at].Text is "k" or "K" or "M" or "Md";

    private Found<QuantityUnit>? Unit(int at)
    {
        Found<QuantityUnit>? longest = null;
        foreach (var (sense, unit) in Units)
        {
            if (text.Find(at, sense) is { } found && found.Next > (longest?.Next ?? 0))
                longest = new(unit, found.Next);
        }

        return longest;
    }

    private static readonly PeriodLexicon PlainLexicon = new([]);

    private static readonly IReadOnlyList<(CommandSense Sense, decimal Times)> Multipliers = [(Thousand, 1_000), (Million, 1_000_000), (Billion, 1_000_000_000)];

    private static readonly IReadOnlyList<(CommandSense Sense, QuantityUnit Unit)> Units =
    [
        (Percent, QuantityUnit.Percent), (Points, QuantityUnit.Points), (Money, QuantityUnit.Money), (Minute, QuantityUnit.Minutes),
        (Hour, QuantityUnit.Hours), (Day, QuantityUnit.Days), (Week, QuantityUnit.Weeks), (Month, QuantityUnit.Months),
    ];
}
