namespace KpiBot.Core.Language.Periods;

/// <summary>Two numbers that are a day and a month in some order, with a year of four digits or none.</summary>
/// <param name="Next">The token behind it.</param>
internal readonly record struct NumericDate(string Sign, int First, int Second, int? Year, int Next)
{
    /// <summary>Two days of one month, or the same day of two months that follow each other: neither is likelier.</summary>
    private const int Apart = 2;

    public static NumericDate? At(PeriodText text, int at)
    {
        if (text.DigitCount(at) > 2 || text.Digits(at) is not (>= 1 and <= 31 and var first) || !IsSign(text, at + 1) || (text.Touches(at) && text.Is(at - 1, "/")))
            return null;
        if (text.DigitCount(at + 2) > 2 || text.Digits(at + 2) is not (>= 1 and <= 31 and var second))
            return null;
        var sign = text.Folded(at + 1);
        if (text.Is(at + 3, sign) && IsSign(text, at + 3) && text.DigitCount(at + 4) == 4 && text.Digits(at + 4) is { } year)
            return new(sign, first, second, year, at + 5);
        return sign == "/" ? new(sign, first, second, null, at + 3) : null;
    }

    /// <summary>Whether it comes after <paramref name="other"/> when read in this order; never where a year is missing.</summary>
    public bool IsAfter(NumericDate other, bool monthFirst)
    {
        if (Year is not { } year || other.Year is not { } otherYear)
            return false;
        return monthFirst
            ? (year, First, Second).CompareTo((otherYear, other.First, other.Second)) > 0
            : (year, Second, First).CompareTo((otherYear, other.Second, other.First)) > 0;
    }

    /// <summary>"10/1 to 10/7", "10/1-10/7/2018"; from the 1st to the 1st is said of months as well.</summary>
    public bool SharesItsFirstNumberWith(NumericDate last) =>
        First == last.First && First is > 1 and <= 12 && last.Second - Second >= Apart && (Year is null || Year == last.Year);

    private static bool IsSign(PeriodText text, int at) => text.Touches(at) && text.Touches(at + 1) && text.Folded(at) is "/" or "-";
}
