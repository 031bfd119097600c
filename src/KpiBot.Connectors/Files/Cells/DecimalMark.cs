namespace KpiBot.Connectors.Files.Cells;

/// <summary>What a number's own look says about the decimal mark of its column.</summary>
internal static class DecimalMark
{
    /// <summary>No separator at all: any mark fits.</summary>
    public const char None = '\0';

    /// <summary>One separator before three digits: it could be either.</summary>
    public const char Undecided = '?';

    /// <param name="digits">A number without sign, currency and percent.</param>
    public static char EvidenceIn(ReadOnlySpan<char> digits)
    {
        int last = digits.LastIndexOfAny('.', ',');
        if (last < 0)
            return None;
        var separator = digits[last];
        var other = separator == '.' ? ',' : '.';
        if (digits.Contains(other))
            return separator;
        if (digits[..last].Contains(separator))
            return other; // 1.234.567: it groups thousands

        var whole = digits[..last];
        var looksGrouped = digits.Length - last - 1 == 3 && whole.Length is >= 1 and <= 3 && !whole.ContainsAnyExceptInRange('0', '9') && whole is not "0";
        return looksGrouped ? Undecided : separator;
    }

    /// <summary>The mark that all the cells agree on; null where none says it, or where they disagree.</summary>
    public static char? AgreedBy(int points, int commas) => (points, commas) switch
    {
        ( > 0, 0) => '.',
        (0, > 0) => ',',
        _ => null,
    };
}
