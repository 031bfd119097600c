using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Files;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>
/// An answer as a message. Where Slack refuses it: with a picture in place of the chart, without either, shorter, in words, in this
/// order and as far as there is anything to change.
/// </summary>
/// <param name="buttons">What stands below it; null for nothing.</param>
internal sealed class AnswerDraft(Answer answer, ActionsBlock? buttons, ChartSupport charts, AnswerPictures pictures, TimeProvider time) : Draft
{
    /// <summary>Slack shows an uploaded picture only once it has looked at it.</summary>
    private static readonly TimeSpan[] UntilPictureIsReady =
        [.. ((int[])[500, 1_000, 2_000, 4_000, 8_000]).Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    /// <summary>Room is kept for the buttons: what is too large to be shown whole is what one wants as a file.</summary>
    private readonly int _size = SlackLimits.BlocksSize - (buttons is null ? 0 : SlackRenderer.SizeOf(new("", [buttons])));

    private SlackMessage _shown = null!;
    private Step _step;
    private int _waits;

    private enum Step
    {
        Whole,
        WithoutNativeChart,
        WithoutPicture,
        Shorter,
        Words,
    }

    public override async Task<SlackMessage> FirstAsync(SlackPlace place, CancellationToken cancellation) =>
        _shown = Shown(await ChartsAsync(place, charts.Draws(place.Workspace), cancellation).ConfigureAwait(false));

    public override async Task<SlackMessage?> InsteadAsync(SlackPlace place, SlackAnswer.Refused refused, CancellationToken cancellation)
    {
        if (!IsAboutBlocks(refused))
            return null;
        if (IsPictureNotReady(refused) && _waits < UntilPictureIsReady.Length)
        {
            await Task.Delay(UntilPictureIsReady[_waits++], time, cancellation).ConfigureAwait(false);
            return _shown;
        }

        return await NextAsync(place, cancellation).ConfigureAwait(false) is { } next ? _shown = next : null;
    }

    /// <summary>What was taken without its chart, and was refused with it, was refused for it.</summary>
    public override void Taken(SlackPlace place)
    {
        if (_step is Step.WithoutNativeChart)
            charts.Refused(place.Workspace);
    }

    private async Task<SlackMessage?> NextAsync(SlackPlace place, CancellationToken cancellation)
    {
        if (_step < Step.WithoutNativeChart && Has<ChartBlock>())
        {
            _step = Step.WithoutNativeChart;
            return Shown(await ChartsAsync(place, isNative: false, cancellation).ConfigureAwait(false));
        }

        if (_step < Step.WithoutPicture && Has<PictureBlock>())
        {
            _step = Step.WithoutPicture;
            return Shown(new SlackCharts.None());
        }

        if (_step < Step.Shorter && SlackRenderer.RenderUnder(SlackRenderer.SizeOf(_shown) / 2, answer.With(SlackWords.Shortened), new SlackCharts.None()) is { } shorter)
        {
            _step = Step.Shorter;
            return WithButtons(shorter);
        }

        if (_step is Step.Words)
            return null;
        _step = Step.Words;
        return MessageDraft.InWords(_shown, answer.Language);
    }

    private SlackMessage Shown(SlackCharts drawn) => WithButtons(SlackRenderer.MessageOf(answer, drawn, _size));

    private SlackMessage WithButtons(SlackMessage message) => buttons is null ? message : message with { Blocks = [.. message.Blocks, buttons] };

    /// <param name="isNative">Whether Slack may draw, where it can.</param>
    private async Task<SlackCharts> ChartsAsync(SlackPlace place, bool isNative, CancellationToken cancellation)
    {
        if (answer is not KpiAnswer kpi || isNative && !SlackCharts.NeedsPicture(kpi))
            return new SlackCharts.Native();
        return await pictures.UploadAsync(kpi, place.Workspace, cancellation).ConfigureAwait(false) is { } file ? new SlackCharts.Picture(file) : new SlackCharts.None();
    }

    private bool IsPictureNotReady(SlackAnswer.Refused refused) =>
        Has<PictureBlock>() && refused.Messages.Any(message => message.Contains("slack file", StringComparison.OrdinalIgnoreCase) || message.Contains("slack_file", StringComparison.OrdinalIgnoreCase));

    private bool Has<T>()
        where T : Block => _shown.Blocks.OfType<T>().Any();
}
