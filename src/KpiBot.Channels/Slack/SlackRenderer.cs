using System.Diagnostics;
using System.Text.Json;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack;

/// <summary>Lays an answer out in Block Kit. It decides nothing: every word of substance is the answer's.</summary>
public static class SlackRenderer
{
    /// <summary>
    /// What <c>chat.postMessage</c> takes, without the place to post to; always inside <see cref="SlackLimits"/>: where the
    /// answer is larger, less of it is shown and the message says so.
    /// </summary>
    public static JsonElement Render(Answer answer, SlackCharts charts)
    {
        foreach (var size in MessageSize.Widest)
        {
            var message = answer.RenderWith(new MessageLayout(size, charts));
            if (SizeOf(message) < SlackLimits.BlocksSize)
                return JsonSerializer.SerializeToElement(message, SlackJson.Wire.SlackMessage);
        }

        throw new UnreachableException($"The smallest message of a {answer.GetType().Name} is too large.");
    }

    /// <summary>Of the blocks; what stands beside them only makes it a little longer.</summary>
    private static int SizeOf(SlackMessage message) => JsonSerializer.Serialize(message with { Text = "" }, SlackJson.Longest.SlackMessage).Length;
}
