using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>All forms there are, each step within the room that questions have and never without something to show.</summary>
internal sealed class Modals(IEnumerable<IModal> modals, Speakers speakers, AskingRoom room)
{
    private readonly Dictionary<string, IModal> _modals = modals.ToDictionary(modal => modal.Callback, StringComparer.Ordinal);

    /// <summary>Null where nothing is asked for that could be opened.</summary>
    public IModal? AskedForBy(SlackArrival arrival) => arrival.Trigger is null ? null : _modals.Values.FirstOrDefault(modal => modal.IsAskedForBy(arrival));

    /// <summary>Null for a form of another version.</summary>
    public IModal? Of(ViewState view) => _modals.GetValueOrDefault(view.Callback);

    public Task<ModalStep> OpenAsync(IModal modal, SlackUser who, CancellationToken stopping) =>
        StepAsync(modal, who, cancellation => modal.OpenAsync(who, cancellation), stopping);

    public Task<ModalStep> SubmitAsync(IModal modal, SlackUser who, ViewState filledIn, CancellationToken stopping) =>
        StepAsync(modal, who, cancellation => modal.SubmitAsync(who, filledIn, cancellation), stopping);

    /// <summary>English where Slack has not been asked lately.</summary>
    public UiLanguage LanguageOf(SlackUser who) => speakers.KnownLanguageOf(who) ?? UiLanguage.English;

    private Task<ModalStep> StepAsync(IModal modal, SlackUser who, Func<CancellationToken, Task<ModalStep>> step, CancellationToken stopping) => room.AskAsync<ModalStep>(
        new(modal.Callback, SlackPlaces.HomeOf(who), speakers.KnownLanguageOf(who)),
        cancellation => new(step(cancellation)),
        fault => new ModalStep.Shows(ModalViews.Saying(fault.Text, modal, fault.Language)),
        stopping);
}
