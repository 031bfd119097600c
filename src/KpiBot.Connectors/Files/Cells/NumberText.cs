using System.Globalization;

namespace KpiBot.Connectors.Files.Cells;

internal enum NumberReading
{
    Good,
    NotANumber,

    /// <summary>1,234 with nothing that says whether the comma groups thousands or begins the decimals.</summary>
    Ambiguous,
}

/// <summary>A number as people and programs write it: 1 234,50; 1.234,50; 123,45-; (12.00); € 5; 12 %.</summary>
/// <param name="Currency">The ISO code that was written beside it, <c>$</c> for a dollar of some country, or null.</param>
internal readonly record struct NumberText(NumberReading Reading, decimal Value = 0, string? Currency = null)
{
    private const int LongestNumber = 64;
    private static readonly NumberText NotANumber = new(NumberReading.NotANumber);

    /// <param name="mark">The decimal mark; null where it is unknown, and each number must say it by itself.</param>
    public static NumberText Read(ReadOnlySpan<char> text, char? mark)
    {
        if (text.Length is 0 or > LongestNumber)
            return NotANumber;
        var affixes = NumberAffixes.Strip(text, out var digits);
        if (!affixes.AreSound || digits.IsEmpty)
            return NotANumber;

        if (mark is null)
        {
            var evidence = DecimalMark.EvidenceIn(digits);
            if (evidence == DecimalMark.Undecided)
                return new(NumberReading.Ambiguous);
            mark = evidence == DecimalMark.None ? '.' : evidence;
        }

        Span<char> plain = stackalloc char[LongestNumber];
        if (!TryNormalize(digits, mark.Value, plain, out var length)
            || !decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            return NotANumber;

        if (affixes.IsPercent)
            value /= 100;
        return new(NumberReading.Good, affixes.IsNegative ? -value : value, affixes.Currency);
    }

    /// <summary>Drops the grouping of thousands, which must be of one kind and leave three digits, and turns the mark into a point.</summary>
    private static bool TryNormalize(ReadOnlySpan<char> digits, char mark, Span<char> plain, out int length)
    {
        length = 0;
        var group = '\0';
        var sinceGroup = 0;
        var inDecimals = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[i];
            if (char.IsAsciiDigit(c))
                sinceGroup++;
            else if (c == mark && !inDecimals)
            {
                if (group != '\0' && sinceGroup != 3)
                    return false;
                inDecimals = true;
                c = '.';
            }
            else if (IsExponent(digits, i, mark))
            {
                digits[i..].CopyTo(plain[length..]);
                length += digits.Length - i;
                return group == '\0' || inDecimals;
            }
            else
            {
                c = char.IsWhiteSpace(c) ? ' ' : c == '’' ? '\'' : c;
                var isGroup = c is ' ' or '\'' or '.' or ',' && c != mark;
                if (!isGroup || inDecimals || (group != '\0' ? c != group || sinceGroup != 3 : sinceGroup is 0 or > 3))
                    return false;
                group = c;
                sinceGroup = 0;
                continue;
            }

            plain[length++] = c;
        }

        return length > 0 && (inDecimals || group == '\0' || sinceGroup == 3);
    }

    private static bool IsExponent(ReadOnlySpan<char> digits, int at, char mark) =>
        mark == '.' && at > 0 && digits[at] is 'e' or 'E' && digits.Length > at + 1
        && (char.IsAsciiDigit(digits[at + 1]) || digits[at + 1] is '-' or '+');
}
