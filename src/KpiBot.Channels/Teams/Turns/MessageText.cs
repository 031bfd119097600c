using System.Net;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>What a person said: typed, without the mention that called the bot.</summary>
internal static class MessageText
{
    // Teams leaves its own space behind a mention, and writes signs of HTML as entities.
    public static string Of(Activity activity) => WebUtility.HtmlDecode(WithoutMentions(activity)).Replace('\u00A0', ' ').Trim();

    /// <summary>Others who are mentioned stay, also those who go by the bot's name: they may be part of the question.</summary>
    private static string WithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        var from = 0;
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is not { Type: Entity.Mention, Text: { Length: > 0 } mention, Mentioned.Id: { } id } || Find(text, mention, from) is not (>= 0 and var at))
                continue;
            if (id == activity.Recipient?.Id)
                (text, from) = (text.Remove(at, mention.Length), at);
            else
                from = at + mention.Length;
        }

        return text;
    }

    /// <summary>Entities come in the order of the text, as a rule.</summary>
    private static int Find(string text, string mention, int from) =>
        text.IndexOf(mention, Math.Min(from, text.Length), StringComparison.Ordinal) is >= 0 and var at ? at : text.IndexOf(mention, StringComparison.Ordinal);
}
