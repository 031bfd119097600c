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
    /// answer is larger, less of it is shown and the message says so; where not even that fits, the message says what to do.
    /// </summary>
    /// <param name="size">Characters that the blocks stay under.</param>
    public static JsonElement Render(Answer answer, SlackCharts charts, int size = SlackLimits.BlocksSize) =>
        JsonSerializer.SerializeToElement(MessageOf(answer, charts, size), SlackJson.Wire.SlackMessage);

    internal static SlackMessage MessageOf(Answer answer, SlackCharts charts, int size = SlackLimits.BlocksSize) =>
        RenderUnder(size, answer, charts)
        ?? RenderUnder(SlackLimits.BlocksSize, AskFaults.NotShown(answer.Language), new SlackCharts.None())
        ?? throw new UnreachableException("Not even that there is an answer can be shown.");

    /// <summary>Null where no message of the answer is that small.</summary>
    internal static SlackMessage? RenderUnder(int size, Answer answer, SlackCharts charts)
    {
        foreach (var shown in MessageSize.Widest)
        {
            var message = answer.RenderWith(new MessageLayout(shown, charts));
            if (SizeOf(message) < size)
                return message;
        }

        return null;
    }

    /// <summary>Of the blocks; what stands beside them only makes it a little longer.</summary>
    internal static int SizeOf(SlackMessage message) => JsonSerializer.Serialize(message with { Text = "" }, SlackJson.Longest.SlackMessage).Length;
}
