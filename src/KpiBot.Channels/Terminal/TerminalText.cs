using System.Globalization;
using System.Text;

namespace KpiBot.Channels.Terminal;

/// <summary>Text that came from data or from people, made safe for a terminal: it can neither move the cursor nor colour anything.</summary>
public static class TerminalText
{
    private const char Escape = '\u001b';
    private const char ControlSequence = '\u009b';

    /// <summary>Leaves out escape sequences whole, other control characters, and marks that turn the writing direction.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is Escape or ControlSequence)
                i = EndOfSequence(text, i);
            else if (char.IsWhiteSpace(text[i]) && char.IsControl(text[i]))
                clean.Append(' ');
            else if (!IsUnsafe(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }

    /// <summary>Columns that the text takes: an accent that follows its letter takes none.</summary>
    public static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static bool IsUnsafe(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The last character of the sequence that begins at <paramref name="start"/>.</summary>
    private static int EndOfSequence(string text, int start)
    {
        var i = start;
        if (text[start] == Escape)
        {
            i++;
            if (i >= text.Length)
                return start;
            if (text[i] is ']' or 'P' or '_' or '^' or 'X')
                return EndOfString(text, i);
            if (text[i] != '[')
                return i;
        }

        for (i++; i < text.Length; i++)
        {
            if (text[i] is >= '@' and <= '~')
                return i;
        }

        return text.Length - 1;
    }

    /// <summary>Titles, links and the like end with a bell or with escape and a backslash.</summary>
    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\a')
                return i;
            if (text[i] == Escape && i + 1 < text.Length && text[i + 1] == '\\')
                return i + 1;
        }

        return text.Length - 1;
    }
}
