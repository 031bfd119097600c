using KpiBot.Channels.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Charts;

/// <summary>How charts come into a message.</summary>
public abstract record SlackCharts
{
    private SlackCharts() { }

    /// <summary>Slack draws them, as far as it can.</summary>
    public sealed record Native : SlackCharts;

    /// <summary>As a picture, for workspaces that refuse Slack's own, and for courses that those cannot show.</summary>
    /// <param name="File">Slack's id of the picture, which was uploaded before.</param>
    public sealed record Picture(string File) : SlackCharts;

    /// <summary>Not at all: what they would show is in the table.</summary>
    public sealed record None : SlackCharts;

    /// <summary>Whether only a picture can show what there is to draw: too many points or lines for Slack, or gaps.</summary>
    public static bool NeedsPicture(KpiAnswer answer) => NativeChart.Of(answer) is null && ChartModelBuilder.Build(answer) is not null;

    /// <returns>Null where the answer has nothing to draw.</returns>
    internal Block? Of(KpiAnswer answer) => this switch
    {
        Native => NativeChart.Of(answer),
        Picture picture when ChartModelBuilder.Build(answer) is not null =>
            new PictureBlock(new(picture.File), SlackText.Plain(answer.Summary, SlackLimits.AlternativeText)),
        _ => null,
    };
}
