namespace KpiBot.Connectors.Files.Cells;

/// <summary>What stands around a number's digits: sign, parentheses, currency, percent.</summary>
internal readonly record struct NumberAffixes(bool AreSound, bool IsNegative, bool IsPercent, string? Currency)
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "DZD", "EUR", "GBP", "HKD", "HUF", "ILS", "INR", "JPY", "KRW",
        "MAD", "MXN", "NOK", "NZD", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "USD", "XAF", "XOF", "XPF", "ZAR",
    };

    /// <param name="digits">What is left: digits and their separators.</param>
    public static NumberAffixes Strip(ReadOnlySpan<char> text, out ReadOnlySpan<char> digits)
    {
        int signs = 0, minuses = 0, percents = 0, currencies = 0;
        string? currency = null;
        var rest = text.Trim();
        while (!rest.IsEmpty)
        {
            if (rest[0] == '(' && rest[^1] == ')')
            {
                (signs, minuses) = (signs + 1, minuses + 1);
                rest = rest[1..^1];
            }
            else if (SignOf(rest[0]) is var leading and not 0)
            {
                (signs, minuses) = (signs + 1, leading < 0 ? minuses + 1 : minuses);
                rest = rest[1..];
            }
            else if (SignOf(rest[^1]) is var trailing and not 0)
            {
                (signs, minuses) = (signs + 1, trailing < 0 ? minuses + 1 : minuses);
                rest = rest[..^1];
            }
            else if (rest[^1] == '%')
            {
                percents++;
                rest = rest[..^1];
            }
            else if (TryCurrency(ref rest, out var named))
            {
                currencies++;
                currency = named;
            }
            else
            {
                break;
            }

            rest = rest.Trim();
        }

        digits = rest;
        return new(signs <= 1 && percents <= 1 && currencies <= 1, minuses > 0, percents > 0, currency);
    }

    private static int SignOf(char c) => c switch
    {
        '-' or '−' or '–' => -1,
        '+' => 1,
        _ => 0,
    };

    private static bool TryCurrency(ref ReadOnlySpan<char> rest, out string? currency)
    {
        currency = SymbolOf(rest[0]);
        if (currency is not null)
        {
            rest = rest[1..];
            return true;
        }

        currency = SymbolOf(rest[^1]);
        if (currency is not null)
        {
            rest = rest[..^1];
            return true;
        }

        if (rest.Length <= 3)
            return false;
        var codes = Codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (codes.TryGetValue(rest[..3], out currency))
            rest = rest[3..];
        else if (codes.TryGetValue(rest[^3..], out currency))
            rest = rest[..^3];
        return currency is not null;
    }

    private static string? SymbolOf(char c) => c switch
    {
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₹' => "INR",
        '$' => "$",
        _ => null,
    };
}
