using KpiBot.Channels.Receiving;
using KpiBot.Channels.Settings;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views.Settings;

/// <summary>What a person settles for themselves: whoever opens it sees and changes their own.</summary>
/// <param name="settings">Null where nothing is remembered.</param>
internal sealed class SettingsModal(Speakers speakers, TurnQueue<SlackArrival> queue, PersonalSettings? settings = null) : IModal
{
    public const string Name = "settings";

    /// <summary>Of the buttons that open it.</summary>
    public const string OpeningAction = "open-settings";

    public string Callback => Name;

    public LocalizedText Title => SettingsWords.Title;

    public bool IsAskedForBy(SlackArrival arrival) => arrival switch
    {
        SlackArrival.BlockAction press => press.Action == OpeningAction,
        SlackArrival.SlashCommand command => settings is not null && SettingsWords.AreAskedFor(WrittenText.Of(command.Text)),
        _ => false,
    };

    public Task<ModalStep> OpenAsync(SlackUser who, CancellationToken cancellation) => ForPersonAsync(who, async (asker, settled, language) =>
    {
        var form = await settled.ReadAsync(asker, SlackPlaces.PersonOf(who), cancellation).ConfigureAwait(false);
        return new ModalStep.Shows(new SettingsView(this, form, form.AsFilledIn, [], form.Language ?? language).Build());
    }, cancellation);

    public Task<ModalStep> SubmitAsync(SlackUser who, ViewState filledIn, CancellationToken cancellation) => ForPersonAsync(who, async (asker, settled, language) =>
    {
        if (SettingsView.Read(filledIn.Values) is not { } wanted)
            return Saying(ModalWords.NotAForm, language);
        var person = SlackPlaces.PersonOf(who);
        var faults = await settled.SaveAsync(asker, person, wanted, cancellation).ConfigureAwait(false);
        if (faults.Count == 0)
        {
            // KpiBot's page shows what is settled here.
            queue.TryAdd(new SlackArrival.HomeOpened(who, SlackArrival.HomeOpened.HomeTab));
            return Saying(SettingsWords.Saved, wanted.Language ?? language);
        }

        var form = await settled.ReadAsync(asker, person, cancellation).ConfigureAwait(false);
        var view = new SettingsView(this, form, wanted, faults, form.Language ?? language);
        // What is no longer there to choose goes only with the form itself.
        return faults.All(fault => view.HasField(fault.Field)) && !faults.Any(fault => fault.Issue is FavouriteNotSeen)
            ? new ModalStep.Wrong(view.Faults(), view.Build())
            : new ModalStep.Shows(view.Build());
    }, cancellation);

    private ModalStep.Shows Saying(LocalizedText sentence, UiLanguage language) => new(ModalViews.Saying(sentence.In(language), this, language));

    private async Task<ModalStep> ForPersonAsync(SlackUser who, Func<Principal, PersonalSettings, UiLanguage, Task<ModalStep>> step, CancellationToken cancellation)
    {
        switch (await speakers.OfAsync(who, cancellation).ConfigureAwait(false))
        {
            case Speaker.Refused refused:
                var told = SpeakerWords.Of(refused.Fault, refused.Language);
                return new ModalStep.Shows(ModalViews.Saying(told.Text, this, told.Language));
            case Speaker.Known known when settings is not null:
                return await step(known.Principal, settings, known.Language ?? UiLanguage.English).ConfigureAwait(false);
            case Speaker.Known known:
                return Saying(SettingsWords.NothingToSettle, known.Language ?? UiLanguage.English);
            default:
                return Saying(SettingsWords.NothingToSettle, UiLanguage.English);
        }
    }
}
