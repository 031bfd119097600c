using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Channels.Teams.Invokes.Cards;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Files;

/// <summary>
/// Hands an answer over as a file, of what whoever presses may see: in the personal chat with their consent into their OneDrive,
/// elsewhere, where Teams lets bots hand over no files, by a link that expires.
/// </summary>
internal sealed class ExportVerb(Asking asking, Senders senders, ButtonSeal seal, FileLinks links, Replies replies, PublicAddress address, AnswerFiles? files = null) : ICardVerb
{
    public string Verb => CardButtons.ExportVerb;

    public async Task<CardActionResult> PressAsync(PressedButton pressed, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(pressed.Turn.Activity) ?? UiLanguage.English;
        if (files is null || ExportFormats.OfExtension(pressed.Load.Format) is not { } format)
            return new CardActionResult.Refuses(InvokeWords.OfAnotherVersion(language));
        var isPersonal = pressed.Turn.Reference.Conversation.ConversationType == ConversationAccount.Personal;
        if (!isPersonal && address.Value is null)
            return Says(language, FileWords.AskPersonally);
        var answers = await asking.AnswersToAsync(pressed.Turn, pressed.Load.Question, cancellation, isAside: true).ConfigureAwait(false);
        if (answers is not [KpiAnswer { Table: not null } answer, ..])
            return answers[0] is IssueAnswer issue ? new CardActionResult.Says(issue.Text) { Missed = issue } : Says(language, ExportWords.NoRows);
        var file = await files.MakeAsync(answer, format, cancellation).ConfigureAwait(false);
        var newer = pressed.Load.Data is { } before && DataState.Of(answer) is { } now && before.IsOlderThan(now) ? " " + FileWords.NewerData.In(answer.Language) : "";
        if (isPersonal)
        {
            var context = seal.Close(new(FileConsent.Verb, pressed.Load.Question) { Format = pressed.Load.Format, For = PersonMark.Of(pressed.Turn.Activity.From) });
            await replies.SendAsync(pressed.Turn.Reference, FileConsent.Ask(file, answer, context, pressed.Turn.Reference), cancellation).ConfigureAwait(false);
            return new CardActionResult.Says(FileWords.PressAllow.In(answer.Language) + newer);
        }

        return await LinkAsync(pressed, answer, file, newer, cancellation).ConfigureAwait(false);
    }

    private async Task<CardActionResult> LinkAsync(PressedButton pressed, KpiAnswer answer, AnswerFile file, string newer, CancellationToken cancellation)
    {
        var turn = pressed.Turn;
        if (await senders.OfAsync(turn, cancellation).ConfigureAwait(false) is not Sender.Known { Principal: var asker })
            return Says(answer.Language, FileWords.AskPersonally);
        var said = Utterances.Of(turn.Activity, asker);
        var link = links.To(address.Value!, new(pressed.Load.Question, file.Format.Extension(), answer.Language, [.. asker.Identities.Select(NamedIdentity.Of)], said.Place?.Id));
        await replies.SendAsync(turn.Reference, FileLinkCard.Of(file, link, answer.Language, newer, turn.Reference), cancellation).ConfigureAwait(false);
        return new CardActionResult.Says(FileWords.LinkBelow.In(answer.Language) + newer);
    }

    private static CardActionResult.Says Says(UiLanguage language, LocalizedText text) => new(text.In(language));
}
