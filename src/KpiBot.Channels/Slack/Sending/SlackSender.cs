using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Says things in Slack. What cannot be delivered is logged, and stops nothing that follows.</summary>
internal sealed class SlackSender(MessageDelivery delivery, AnswerDrafts drafts, StoppedChannels stopped, ILogger<SlackSender> log)
{
    public Task<SlackSent> PostAsync(SlackPlace place, Answer answer, CancellationToken cancellation) => PostAsync(place, drafts.Of(answer), cancellation);

    public Task<SlackSent> PostAsync(SlackPlace place, SlackMessage message, CancellationToken cancellation, UiLanguage language = UiLanguage.English) =>
        PostAsync(place, new MessageDraft(message, language), cancellation);

    /// <summary>Puts something where an earlier message of KpiBot's stands.</summary>
    /// <param name="ts">The earlier message.</param>
    public Task<SlackSent> UpdateAsync(SlackPlace place, string ts, Answer answer, CancellationToken cancellation) =>
        UpdateAsync(place, ts, drafts.Of(answer), cancellation);

    public Task<SlackSent> UpdateAsync(SlackPlace place, string ts, SlackMessage message, CancellationToken cancellation, UiLanguage language = UiLanguage.English) =>
        UpdateAsync(place, ts, new MessageDraft(message, language), cancellation);

    /// <summary>For one person's eyes, in a place where others are; gone when their client starts anew.</summary>
    public Task<SlackSent> PostEphemeralAsync(SlackPlace place, string userId, Answer answer, CancellationToken cancellation) =>
        PostEphemeralAsync(place, userId, drafts.Of(answer), cancellation);

    public Task<SlackSent> PostEphemeralAsync(
        SlackPlace place, string userId, SlackMessage message, CancellationToken cancellation, UiLanguage language = UiLanguage.English) =>
        PostEphemeralAsync(place, userId, new MessageDraft(message, language), cancellation);

    /// <summary>To the address that came with a command or a button, which reaches places that KpiBot is no member of.</summary>
    /// <param name="place">Where it is shown: its order is kept with what else is said there.</param>
    public Task<SlackSent> RespondAsync(SlackPlace place, ResponseUrl address, Answer answer, ResponseWay way, CancellationToken cancellation) =>
        RespondAsync(place, address, drafts.Of(answer), way, cancellation);

    public Task<SlackSent> RespondAsync(
        SlackPlace place, ResponseUrl address, SlackMessage message, ResponseWay way, CancellationToken cancellation, UiLanguage language = UiLanguage.English) =>
        RespondAsync(place, address, new MessageDraft(message, language), way, cancellation);

    /// <param name="share">The question behind the button that shows it to the others; null for no button.</param>
    public Task<SlackSent> RespondAsync(SlackPlace place, ResponseUrl address, Answer answer, string? share, ResponseWay way, CancellationToken cancellation) =>
        RespondAsync(place, address, drafts.Of(answer, share), way, cancellation);

    /// <param name="share">The question behind the button that shows it to the others; null for no button.</param>
    public Task<SlackSent> PostEphemeralAsync(SlackPlace place, string userId, Answer answer, string? share, CancellationToken cancellation) =>
        PostEphemeralAsync(place, userId, drafts.Of(answer, share), cancellation);

    public async Task<SlackSent> DeleteAsync(SlackPlace place, string ts, CancellationToken cancellation) =>
        Read(place, await delivery.DeleteAsync(place, ts, cancellation).ConfigureAwait(false));

    private async Task<SlackSent> PostAsync(SlackPlace place, Draft draft, CancellationToken cancellation) =>
        Read(place, await delivery.PostAsync(place, draft, cancellation).ConfigureAwait(false));

    private async Task<SlackSent> UpdateAsync(SlackPlace place, string ts, Draft draft, CancellationToken cancellation) =>
        Read(place, await delivery.UpdateAsync(place, ts, draft, cancellation).ConfigureAwait(false));

    private async Task<SlackSent> PostEphemeralAsync(SlackPlace place, string userId, Draft draft, CancellationToken cancellation) =>
        Read(place, await delivery.PostEphemeralAsync(place, userId, draft, cancellation).ConfigureAwait(false));

    private async Task<SlackSent> RespondAsync(SlackPlace place, ResponseUrl address, Draft draft, ResponseWay way, CancellationToken cancellation) =>
        Read(place, await delivery.RespondAsync(place, address, draft, way, cancellation).ConfigureAwait(false));

    private SlackSent Read(SlackPlace place, SlackAnswer answer)
    {
        switch (answer)
        {
            case SlackAnswer.Done done:
                return new SlackSent.Delivered(SlackBody.Text(done.Body, "ts"), done.MayBeDoubled);
            case SlackAnswer.ChannelStopped stop:
                log.NotDelivered(place.TeamId, place.ChannelId, answer);
                stopped.Report(place, stop.Reason);
                return new SlackSent.Stopped(stop.Reason, stop.Error);
            case SlackAnswer.Refused { Error: "message_not_found" or "cant_update_message" or "edit_window_closed" or "cant_delete_message" } gone:
                return new SlackSent.MessageGone(gone.Error);
            default:
                log.NotDelivered(place.TeamId, place.ChannelId, answer);
                return new SlackSent.NotDelivered(ErrorOf(answer));
        }
    }

    private static string ErrorOf(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Refused refused => refused.Error,
        SlackAnswer.InstallationStopped stop => stop.Error,
        SlackAnswer.Later later => later.Error,
        SlackAnswer.Doubtful doubtful => doubtful.Error,
        SlackAnswer.NotSent notSent => notSent.Why,
        SlackAnswer.RateLimited => "ratelimited",
        SlackAnswer.TokenExpired => "token_expired",
        _ => throw new System.Diagnostics.UnreachableException(answer.GetType().Name),
    };
}
