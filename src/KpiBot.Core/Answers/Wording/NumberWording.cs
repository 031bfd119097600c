using System.Globalization;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>
/// Numbers as each language writes them: 1,234.5 and 1 234,5. Halves round away from zero, as people do by hand, and a
/// number that rounds to nothing is 0, never -0. The minus sign is the keyboard's, as in CLDR for both languages.
/// </summary>
public static class NumberWording
{
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    private static readonly NumberFormatInfo French = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = FrenchTypography.NarrowSpace.ToString(),
    };

    /// <summary>"1,234.5", "1 234,5"; halves round away from zero, and a rounded zero has no sign.</summary>
    public static string Number(this UiLanguage language, decimal value, int decimals = 0)
    {
        var rounded = Round(value, decimals);
        return (rounded < 0 ? "-" : "") + Digits(language, rounded, decimals);
    }

    /// <summary>With its sign, also where it is positive.</summary>
    public static string SignedNumber(this UiLanguage language, decimal value, int decimals) =>
        Sign(Round(value, decimals)) + Digits(language, value, decimals);

    /// <summary>The number without its sign.</summary>
    public static string Digits(this UiLanguage language, decimal value, int decimals) =>
        Math.Abs(Round(value, decimals)).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), language switch
        {
            UiLanguage.English => English,
            UiLanguage.French => French,
        });

    /// <summary>Halves away from zero, as people round.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>"+", "-", or nothing for nothing.</summary>
    public static string Sign(decimal value) => value > 0 ? "+" : value < 0 ? "-" : "";
}
