using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Amounts: €142,300 in English, 142 300 € in French; the ISO code where a currency has no sign of its own.</summary>
public static class MoneyWording
{
    private const decimal CentsMatterBelow = 1_000m;
    private const decimal ThousandsFrom = 10_000m;
    private const decimal MillionsFrom = 2_000_000m;
    private const decimal BillionsFrom = 2_000_000_000m;
    private const decimal TwoDecimalsBelow = 10m;

    /// <param name="largestBeside">The largest amount shown beside it: a column of thousands shows no cents of its small ones.</param>
    public static string Money(this UiLanguage language, decimal amount, string currency, decimal? largestBeside = null) =>
        Place(language, amount, Decimals(amount, largestBeside ?? amount, currency), currency, "");

    /// <summary>Short, for charts: €142.3k, 1 234,5 k€, 2,34 M€, €12.5M.</summary>
    public static string CompactMoney(this UiLanguage language, decimal amount, string currency) =>
        Multiple(language, amount) is { } multiple ? Place(language, amount / multiple.Divisor, Decimals(amount / multiple.Divisor, multiple), currency, multiple.Sign) : Money(language, amount, currency);

    /// <summary>Two amounts in one multiple and with as many decimals: "€9.5k" beside "€12.0k".</summary>
    public static (string Low, string High) CompactEnds(this UiLanguage language, decimal low, decimal high, string currency)
    {
        if (Multiple(language, Math.Max(Math.Abs(low), Math.Abs(high))) is not { } multiple)
            return (Money(language, low, currency, high), Money(language, high, currency, high));
        var decimals = Math.Max(Decimals(low / multiple.Divisor, multiple), Decimals(high / multiple.Divisor, multiple));
        return (Place(language, low / multiple.Divisor, decimals, currency, multiple.Sign), Place(language, high / multiple.Divisor, decimals, currency, multiple.Sign));
    }

    /// <summary>An amount counted in a multiple that stands before the sign: 1.2 and "M" is €1.2M, 1,2 M€.</summary>
    public static string MoneyIn(this UiLanguage language, decimal multiples, string multiple, int decimals, string currency) =>
        Place(language, multiples, decimals, currency, multiple);

    private static (decimal Divisor, string Sign)? Multiple(UiLanguage language, decimal amount) => Math.Abs(amount) switch
    {
        >= BillionsFrom => (1_000_000_000m, language.Say("bn", "Md")),
        >= MillionsFrom => (1_000_000m, "M"),
        >= ThousandsFrom => (1_000m, "k"),
        _ => null,
    };

    /// <summary>One, and two of a few millions, as far as they say something.</summary>
    private static int Decimals(decimal counted, (decimal Divisor, string Sign) multiple)
    {
        var most = multiple.Divisor > 1_000m && Math.Abs(counted) < TwoDecimalsBelow ? 2 : 1;
        var decimals = 0;
        while (decimals < most && NumberWording.Round(counted, decimals) != NumberWording.Round(counted, most))
            decimals++;
        return decimals;
    }

    private static string Place(UiLanguage language, decimal amount, int decimals, string currency, string multiple)
    {
        var sign = NumberWording.Round(amount, decimals) < 0 ? "-" : "";
        var digits = language.Digits(amount, decimals);
        var symbol = Symbol(currency);
        return language switch
        {
            UiLanguage.English when char.IsLetter(symbol[^1]) => $"{sign}{symbol} {digits}{multiple}",
            UiLanguage.English => $"{sign}{symbol}{digits}{multiple}",
            UiLanguage.French => $"{sign}{digits}{FrenchTypography.NarrowSpace}{multiple}{symbol}",
        };
    }

    /// <summary>Cents are shown of small amounts that have some.</summary>
    private static int Decimals(decimal amount, decimal largest, string currency) =>
        Math.Abs(largest) >= CentsMatterBelow || HasNoCents(currency) || decimal.IsInteger(amount) ? 0 : 2;

    private static bool HasNoCents(string currency) => currency is "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "XAF" or "XOF" or "XPF";

    private static string Symbol(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "CAD" => "CA$",
        "AUD" => "A$",
        "INR" => "₹",
        "KRW" => "₩",
        "PLN" => "zł",
        "BRL" => "R$",
        _ => currency,
    };
}
