namespace KpiBot.Core.Language;

/// <summary>The flag of a country, which is typed as the two letters of its code in regional indicators.</summary>
internal static class Flag
{
    /// <summary>In characters.</summary>
    public const int Length = 4;

    private const int FirstIndicator = 0x1F1E6;

    public static bool Is(ReadOnlySpan<char> text) => text.Length >= Length && IsIndicator(text) && IsIndicator(text[2..]);

    /// <summary>The flag of "FR"; null where the text is no code of a country.</summary>
    public static string? Of(string code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? Indicator(code[0]) + Indicator(code[1]) : null;

    private static bool IsIndicator(ReadOnlySpan<char> text) => text[0] == '\uD83C' && text[1] is >= '\uDDE6' and <= '\uDDFF';

    private static string Indicator(char letter) => char.ConvertFromUtf32(FirstIndicator + letter - 'A');
}
