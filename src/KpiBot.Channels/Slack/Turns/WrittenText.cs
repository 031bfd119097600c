using System.Text;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What a person typed, out of what Slack has made of it: <c>&lt;@U123&gt;</c>, <c>&lt;https://a.example|label&gt;</c>, <c>&amp;amp;</c>.</summary>
internal static class WrittenText
{
    /// <summary>Without the mention that called the bot; others who are mentioned stay, for they may be part of the question.</summary>
    /// <param name="bot">As which user the bot is mentioned; null for whoever is mentioned first.</param>
    public static string Of(string text, string? bot)
    {
        var said = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '<' || text.IndexOf('>', i) is not (> 0 and var end))
            {
                said.Append(text[i] == '\u00A0' ? ' ' : text[i]);
                continue;
            }

            var coded = text[(i + 1)..end];
            i = end;
            if (coded is ['@', 'U' or 'W', ..] && (bot ?? UserIn(coded)) is { } mentioned && UserIn(coded) == mentioned)
                bot = mentioned;
            else
                said.Append(Shown(coded));
        }

        return Unescape(said.ToString()).Trim();
    }

    /// <summary>Without regard to who is mentioned.</summary>
    public static string Of(string text) => Of(text, bot: "");

    /// <summary>The three signs that Slack escapes; an ampersand last, so that nothing is undone twice.</summary>
    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A person, a channel, a group or a date has its label; where Slack gives none, its id. A link is what was typed.</summary>
    private static string Shown(string coded)
    {
        var bar = coded.IndexOf('|', StringComparison.Ordinal);
        var (code, label) = bar < 0 ? (coded, null) : (coded[..bar], coded[(bar + 1)..]);
        return (code, label) switch
        {
            (['@' or '#' or '!', ..], ['@' or '#', ..]) => label,
            (['@', ..], { Length: > 0 }) => "@" + label,
            (['#', ..], { Length: > 0 }) => "#" + label,
            (['!', ..], { Length: > 0 }) => label,
            (['!', ..], _) => "@" + code[1..],
            (_, { Length: > 0 }) => label,
            _ => code,
        };
    }

    private static string UserIn(string coded) => coded[1..].Split('|')[0];
}
