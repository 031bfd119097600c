namespace KpiBot.Core.Facts;

/// <summary>Currencies are written as ISO 4217 codes: EUR.</summary>
public static class CurrencyCode
{
    /// <summary>Whether the text has the form of a code; not whether there is such a currency.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);
}
