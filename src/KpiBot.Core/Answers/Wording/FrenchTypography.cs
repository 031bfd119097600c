using System.Text;

namespace KpiBot.Core.Answers.Wording;

/// <summary>The spaces that French print puts inside a line and that must not break it.</summary>
public static class FrenchTypography
{
    /// <summary>U+202F: before <c>% € : ; ! ?</c>, inside « », and between thousands.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>Narrows the spaces that French punctuation asks for; what is set already stays as it is.</summary>
    public static string Set(string text)
    {
        StringBuilder? narrowed = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\u00A0') || !(IsBeforeMark(text, i) || IsAfterGuillemet(text, i)))
                continue;
            narrowed ??= new StringBuilder(text);
            narrowed[i] = NarrowSpace;
        }

        return narrowed?.ToString() ?? text;
    }

    private static bool IsBeforeMark(string text, int space) =>
        space + 1 < text.Length && text[space + 1] is ('%' or '€' or ':' or ';' or '!' or '?' or '»');

    private static bool IsAfterGuillemet(string text, int space) => space > 0 && text[space - 1] == '«';
}
