using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Views;

/// <summary>
/// Opens modals at once, apart from whatever waits in the queue: what opens one lives for three seconds. A form that takes longer than a
/// moment follows in a window that is open by then.
/// </summary>
internal sealed class ModalOpening(Modals modals, SlackViews views, DirectAnswers direct, AcceptedWork work, TimeProvider time)
{
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>False where it asks for none, or the host is stopping.</summary>
    public bool TryOpen(SlackArrival arrival) => arrival.Trigger is { } trigger && WhoOf(arrival) is { } who && modals.AskedForBy(arrival) is { } modal
        && work.TryStart(stopping => OpenAsync(modal, arrival, who, trigger, stopping));

    private async Task OpenAsync(IModal modal, SlackArrival arrival, SlackUser who, string trigger, CancellationToken stopping)
    {
        var form = modals.OpenAsync(modal, who, stopping);
        if (!await OpenAsync(modal, who, trigger, form, stopping).ConfigureAwait(false))
            await direct.SayAsync(arrival, who, new IssueAnswer(modals.LanguageOf(who), "not_opened", ModalWords.NotOpened.In(modals.LanguageOf(who)), []), stopping).ConfigureAwait(false);
    }

    private async Task<bool> OpenAsync(IModal modal, SlackUser who, string trigger, Task<ModalStep> form, CancellationToken stopping)
    {
        try
        {
            return await views.OpenAsync(who, trigger, ViewOf(await form.WaitAsync(Moment, time, stopping).ConfigureAwait(false)), stopping).ConfigureAwait(false) is not null;
        }
        catch (TimeoutException)
        {
            var language = modals.LanguageOf(who);
            if (await views.OpenAsync(who, trigger, ModalViews.Saying(ModalWords.OneMoment.In(language), modal, language), stopping).ConfigureAwait(false) is not { } id)
                return false;
            await views.UpdateAsync(who, id, ViewOf(await form.ConfigureAwait(false)), stopping).ConfigureAwait(false);
            return true;
        }
    }

    private static ModalView ViewOf(ModalStep step) => step switch
    {
        ModalStep.Shows shows => shows.View,
        ModalStep.Wrong wrong => wrong.Form,
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static SlackUser? WhoOf(SlackArrival arrival) => arrival switch
    {
        SlackArrival.BlockAction press => press.From,
        SlackArrival.SlashCommand command => command.From,
        SlackArrival.Shortcut shortcut => shortcut.From,
        _ => null,
    };
}
