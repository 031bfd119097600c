namespace KpiBot.Core.Language.Issues;

internal static class WholeWords
{
    /// <summary>Whether a name holds the words, from the beginning of one of its own to the end of one: "Léa" of "Léa Martin".</summary>
    public static bool Has(ReadOnlySpan<char> name, ReadOnlySpan<char> words)
    {
        var at = name.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && words.Length > 1
            && (at == 0 || name[at - 1] == ' ') && (at + words.Length == name.Length || name[at + words.Length] == ' ');
    }
}
