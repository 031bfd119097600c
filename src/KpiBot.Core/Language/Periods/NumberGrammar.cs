namespace KpiBot.Core.Language.Periods;

/// <summary>Numbers, ordinals and years, in digits and in words.</summary>
internal sealed class NumberGrammar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int Largest = 9999;

    private readonly PeriodText text;
    private readonly ReadOnce<int> words;

    public NumberGrammar(PeriodText text)
    {
        this.text = text;
        words = new(text.Count, at => InWords(at, Largest));
    }

    /// <summary>A count: 1 to 999.</summary>
    public Found<int>? Count(int at) =>
        IsArticle(at) ? new(1, at + 1) : Cardinal(at) is { Value: >= 1 and <= 999 } found ? found : null;

    public Found<int>? Cardinal(int at)
    {
        if (!text.IsNumber(at))
            return words.At(at);
        if (text.Digits(at) is not { } digits || text.IsBroken(at))
            return null;
        return new(digits, at + 1);
    }

    /// <summary>"1st", "2e", "first", "twenty-seventh".</summary>
    public Found<int>? Ordinal(int at)
    {
        if (text.Digits(at) is { } digits)
            return text.Touches(at + 1) && text.Find(at + 1, PeriodSense.OrdinalEnding) is { } ending ? new(digits, ending.Next) : null;
        if (text.Find(at, PeriodSense.Ordinal) is { } word)
            return word;
        return text.Find(at, PeriodSense.Number) is { Value: >= 10 and < 100 } tens
            && text.Find(PastJoint(tens.Next), PeriodSense.Ordinal) is { } ones && Add(tens.Value, ones.Value) is { } sum
            ? new(sum, ones.Next)
            : null;
    }

    /// <summary>The number of a day in its month: "12", "12th", "twelfth", "1er".</summary>
    public Found<int>? DayNumber(int at) =>
        (Ordinal(at) ?? (text.DigitCount(at) <= 2 ? Cardinal(at) : null)) is { Value: >= 1 and <= 31 } found ? found : null;

    /// <summary>Four digits, or a year in words: "two thousand and fifteen".</summary>
    public Found<int>? Year(int at)
    {
        if (text.IsNumber(at) && (text.DigitCount(at) != 4 || text.IsBroken(at)))
            return null;
        return Cardinal(at) is { Value: >= FirstYear and <= LastYear } found ? found : null;
    }

    /// <summary>"'25", "25" for 2025.</summary>
    public Found<int>? ShortYear(int at)
    {
        var digits = text.Skip(at, "'");
        return text.DigitCount(digits) == 2 && text.Digits(digits) is { } value && !text.IsBroken(digits)
            ? new(value < 80 ? 2000 + value : 1900 + value, digits + 1)
            : null;
    }

    /// <summary>A number in words that need be no year or count: "dix mille", "five hundred thousand".</summary>
    public Found<int>? Amount(int at) => InWords(at, 999_999);

    private Found<int>? InWords(int at, int most)
    {
        var (total, current, end) = (0, 0, at);
        for (var next = at; text.Find(next, PeriodSense.Number) is { } word && !IsArticle(next) && Add(current, word.Value) is { } sum; next = Joint(end))
        {
            (total, current) = word.Value == 1000 ? (total + sum, 0) : (total, sum);
            if (total + current > most)
                return null; // it only grows from here
            end = word.Next;
        }

        return end == at ? null : new(total + current, end);
    }

    /// <summary>Past what joins the last word of an ordinal: "twenty-first", "vingt-et-unième".</summary>
    private int PastJoint(int at) => text.Skip(text.Skip(text.Skip(at, "-"), "et"), "-");

    /// <summary>Past the "and", "et" or hyphen inside a number, where a number goes on behind it.</summary>
    private int Joint(int at)
    {
        var behind = text.Is(at, "-") || text.Is(at, "et") || text.Is(at, "and") ? at + 1 : at;
        return text.Has(behind, PeriodSense.Number) ? behind : at;
    }

    /// <summary>"a week" is one week, but "mars à mai" has no number in it: articles count only before a unit.</summary>
    private bool IsArticle(int at) =>
        text.Find(at, PeriodSense.Number) is { Value: 1 } one && one.Next == at + 1 && text.Folded(at) is "a" or "an";

    /// <summary>What a number comes to with another word behind it; null where the word starts a number of its own.</summary>
    private static int? Add(int current, int word) => word switch
    {
        1000 => Math.Max(current, 1) * 1000,
        100 when current is >= 0 and < 10 => Math.Max(current, 1) * 100,
        20 when current % 100 == 4 => current - 4 + 80,
        _ when current == 0 || current % 100 == 0 => current + word,
        < 10 when current % 100 >= 20 && current % 10 == 0 => current + word,
        < 10 when current % 100 == 10 && word >= 7 => current + word,
        >= 10 and < 20 when current % 100 is 60 or 80 => current + word,
        _ => null,
    };
}
