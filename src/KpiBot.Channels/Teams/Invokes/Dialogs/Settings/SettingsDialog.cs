using System.Text.Json;
using KpiBot.Channels.Settings;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes.Dialogs.Settings;

/// <summary>What a person settles for themselves: whoever opens it sees and changes their own.</summary>
/// <param name="settings">Null where nothing is remembered.</param>
internal sealed class SettingsDialog(Senders senders, PersonalSettings? settings = null) : IDialog
{
    public string Name => CardButtons.SettingsDialogName;

    public Task<DialogStep> OpenAsync(TurnContext turn, CancellationToken cancellation) => ForPersonAsync(turn, async (person, settled, language) =>
    {
        var form = await settled.ReadAsync(person.Asker, person.User, cancellation).ConfigureAwait(false);
        return Form(form, form.AsFilledIn, [], language);
    }, cancellation);

    public Task<DialogStep> SubmitAsync(TurnContext turn, JsonElement filledIn, CancellationToken cancellation) => ForPersonAsync(turn, async (person, settled, language) =>
    {
        if (Read(filledIn) is not { } wanted)
            return new DialogStep.Ends(InvokeWords.NotAButton(language));
        var faults = await settled.SaveAsync(person.Asker, person.User, wanted, cancellation).ConfigureAwait(false);
        return faults.Count == 0
            ? new DialogStep.Ends(SettingsWords.Saved.In(wanted.Language ?? language))
            : Form(await settled.ReadAsync(person.Asker, person.User, cancellation).ConfigureAwait(false), wanted, faults, language);
    }, cancellation);

    private static WantedSettings? Read(JsonElement filledIn) => FilledSettings.Read(
        LooseJson.Text(filledIn, FilledSettings.Language),
        LooseJson.Text(filledIn, FilledSettings.Owner),
        (LooseJson.Text(filledIn, FilledSettings.Favourites) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static DialogStep.Form Form(SettingsForm form, WantedSettings filledIn, IReadOnlyList<SettingFault> faults, UiLanguage language) =>
        new(SettingsWords.Title.In(language), new SettingsCard(form, filledIn, faults, language).Build());

    private async Task<DialogStep> ForPersonAsync(TurnContext turn, Func<(Principal Asker, string User), PersonalSettings, UiLanguage, Task<DialogStep>> step, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(turn.Activity) ?? UiLanguage.English;
        if (settings is null)
            return new DialogStep.Ends(SettingsWords.NothingToSettle.In(language));
        return await senders.OfAsync(turn, cancellation).ConfigureAwait(false) switch
        {
            Sender.Refused refused => new DialogStep.Ends(SenderWords.Of(refused.Fault, language).Text),
            Sender.Known known when Utterances.Of(turn.Activity, known.Principal).User is { } user =>
                await step((known.Principal, user), settings, language).ConfigureAwait(false),
            _ => new DialogStep.Ends(SettingsWords.NothingToSettle.In(language)),
        };
    }
}
