using System.Text;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>Brings text out of data and definitions into a message so that it is shown and never acted on.</summary>
internal static class SlackText
{
    /// <summary>What stands where there is nothing to say: Slack takes no empty text.</summary>
    public const string Nothing = "–";

    /// <summary>Not seen, and not passed over by whoever looks for a code, a link or a mention.</summary>
    private const char Joiner = '\u2060';

    private const int LongestEmoji = 100;

    /// <summary>
    /// One line of at most <paramref name="limit"/> characters. Control characters become spaces, marks that turn the writing
    /// direction go, and a joiner that is not seen parts what begins a mention, a link or the code of an emoji.
    /// </summary>
    public static string Plain(string text, int limit)
    {
        var plain = new StringBuilder(Math.Min(text.Length, limit) + 1);
        for (var i = 0; i < text.Length && plain.Length <= limit; i++)
        {
            if (TurnsDirection(text[i]))
                continue;
            plain.Append(Shown(text, i));
            if (BeginsMention(text, i) || BeginsCode(text, i))
                plain.Append(Joiner);
        }

        var line = plain.Length > limit ? Cut(plain, limit) : plain.ToString();
        return string.IsNullOrWhiteSpace(line) ? Nothing : line;
    }

    /// <summary>For the one place that Slack looks for mentions and links in: its three signs are escaped.</summary>
    public static string Notification(string text, int limit)
    {
        var signs = Plain(text, limit).Select(Escaped).ToList();
        var length = signs.Sum(sign => sign.Length);
        if (length <= limit)
            return string.Concat(signs);
        while (length >= limit)
        {
            length -= signs[^1].Length;
            signs.RemoveAt(signs.Count - 1);
        }

        return string.Concat(signs) + "…";
    }

    private static char Shown(string text, int i)
    {
        if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
            return ' ';
        var isHalf = char.IsHighSurrogate(text[i])
            ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
        return isHalf ? '\uFFFD' : text[i];
    }

    private static string Escaped(char sign) => sign switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => sign.ToString(),
    };

    /// <summary>"&lt;!channel&gt;", "&lt;@U123&gt;", "&lt;https://…&gt;".</summary>
    private static bool BeginsMention(string text, int at) => text[at] == '<' && (at + 1 == text.Length || text[at + 1] != Joiner);

    /// <summary>":tada:", ":+1:", "://".</summary>
    private static bool BeginsCode(string text, int at)
    {
        var start = at + 1;
        if (text[at] != ':' || start == text.Length || text[start] == Joiner)
            return false;
        if (text[start] == '/')
            return true;
        for (var i = start; i < text.Length && i - start <= LongestEmoji && !char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == ':')
                return i > start;
        }

        return false;
    }

    /// <summary>Embeddings, overrides and isolates, which make text read in another order than it has.</summary>
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Cut(StringBuilder plain, int limit)
    {
        plain.Length = limit - 1;
        // Not between the halves of a letter, nor between a sign and its joiner.
        plain.Length -= char.IsHighSurrogate(plain[^1]) || plain[^1] is '<' or ':' ? 1 : 0;
        return plain.Append('…').ToString();
    }
}
