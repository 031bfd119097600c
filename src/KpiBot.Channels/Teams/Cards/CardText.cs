using System.Text;
using KpiBot.Channels.Teams.Cards.Elements;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>Brings text out of data and definitions into a card so that it is shown and never acted on.</summary>
internal static class CardText
{
    private const string MarkdownSigns = "\\`*_[]#|<>~&";

    /// <summary>One line of text in one style.</summary>
    public static RichTextBlock Line(params IReadOnlyList<TextRun> runs) => new(runs);

    /// <summary>
    /// The text in at most <paramref name="limit"/> characters. Control characters become spaces, marks that turn the writing direction go, and the two braces with
    /// which clients' date functions begin are parted by a joiner that is not seen.
    /// </summary>
    public static string Plain(string text, int limit)
    {
        var plain = new StringBuilder(Math.Min(text.Length, limit) + 1);
        foreach (var c in text)
        {
            if (plain.Length >= limit)
                return Cut(plain);
            if (TurnsDirection(c))
                continue;
            if (c == '{' && plain.Length > 0 && plain[^1] == '{')
                plain.Append('\u2060');
            plain.Append(char.IsControl(c) && c != '\n' ? ' ' : c);
        }

        return plain.ToString();
    }

    /// <summary>For the one place that clients read as Markdown.</summary>
    public static string Markdown(string text, int limit)
    {
        var escaped = new StringBuilder();
        foreach (var c in Plain(text, limit))
        {
            if (MarkdownSigns.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>For the one place that clients read as SSML where they find a tag.</summary>
    public static string Spoken(string text, int limit) => Plain(text, limit).Replace('<', ' ').Replace('>', ' ');

    /// <summary>Embeddings, overrides and isolates, which make text read in another order than it has.</summary>
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Cut(StringBuilder plain)
    {
        plain.Length -= char.IsHighSurrogate(plain[^1]) ? 1 : 0;
        return plain.Append('…').ToString();
    }
}
