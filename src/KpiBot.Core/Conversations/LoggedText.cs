using System.Globalization;

namespace KpiBot.Core.Conversations;

/// <summary>What people wrote as a log shows it: the beginning, on one line, without anything that a terminal or a viewer acts on.</summary>
internal static class LoggedText
{
    private const int MostCharacters = 200;

    public static string Of(string text) => string.Concat(text.Take(MostCharacters).Select(Shown));

    private static char Shown(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Format or UnicodeCategory.Surrogate => '\uFFFD',
        _ => c,
    };
}
