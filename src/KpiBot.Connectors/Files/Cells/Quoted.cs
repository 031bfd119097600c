namespace KpiBot.Connectors.Files.Cells;

/// <summary>A value of the user's as reports cite it: in quotes, on one line, not longer than needed.</summary>
internal static class Quoted
{
    private const int Longest = 40;

    public static string Value(ReadOnlySpan<char> text)
    {
        var shown = text.Length > Longest ? string.Concat(text[..Longest], "…") : text.ToString();
        return $"\"{shown.ReplaceLineEndings(" ")}\"";
    }
}
