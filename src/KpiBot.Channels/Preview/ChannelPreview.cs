using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Preview;

/// <summary>What a channel would send, to be read or to be looked at in its designer.</summary>
public static class ChannelPreview
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A card, or a message without the place to post to, as indented JSON.</summary>
    /// <param name="charts">For Slack alone: Teams' cards bring their own.</param>
    public static string Of(Answer answer, PreviewedChannel channel, SlackCharts charts) => JsonSerializer.Serialize(
        channel switch
        {
            PreviewedChannel.Teams => AdaptiveCardRenderer.Render(answer),
            PreviewedChannel.Slack => SlackRenderer.Render(answer, charts),
        },
        Readable);
}

public enum PreviewedChannel
{
    Teams,
    Slack,
}
