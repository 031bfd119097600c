using System.Buffers;

namespace KpiBot.Core.Localization;

/// <summary>The apostrophe of print, which source files and catalogues write straight.</summary>
public static class Apostrophes
{
    private static readonly SearchValues<char> Straight = SearchValues.Create("'");

    /// <summary>Each straight apostrophe behind a letter and before more of its word; those that quote stay.</summary>
    public static string Set(string text)
    {
        if (!text.AsSpan().ContainsAny(Straight))
            return text;
        return string.Create(text.Length, text, static (set, source) =>
        {
            source.CopyTo(set);
            for (var at = 1; at + 1 < set.Length; at++)
            {
                if (set[at] == '\'' && char.IsLetter(set[at - 1]) && (char.IsLetterOrDigit(set[at + 1]) || set[at + 1] is '«' or '“'))
                    set[at] = '’';
            }
        });
    }
}
