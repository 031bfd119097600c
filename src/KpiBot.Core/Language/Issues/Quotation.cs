using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>Words of the asker's as a sentence repeats them: on one line, and of many words the first.</summary>
internal static class Quotation
{
    private const int MostCharacters = 80;

    /// <summary>Of words on a button, beside others.</summary>
    public static string OnButton(string words)
    {
        var line = Of(words);
        var most = ButtonLabel.MostCharacters - 20;
        if (line.Length <= most)
            return line;
        return line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd() + "…";
    }

    public static string Of(string words)
    {
        var line = string.Join(' ', words[..Math.Min(words.Length, 2 * MostCharacters)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MostCharacters)
            return words.Length <= 2 * MostCharacters ? line : line + "…";
        var end = char.IsHighSurrogate(line[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return line[..end].TrimEnd() + "…";
    }
}
