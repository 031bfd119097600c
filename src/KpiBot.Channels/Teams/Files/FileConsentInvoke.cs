using System.Text.Json.Nodes;
using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Files;

/// <summary>
/// <c>fileConsent/invoke</c>: the person lets a file be put into their OneDrive, or does not. It is made anew, of what they may see
/// now. What there is to say is said in the chat: the invoke's own answer is empty.
/// </summary>
internal sealed class FileConsentInvoke(
    Asking asking, ButtonSeal seal, FileUploads uploads, Replies replies, ILogger<FileConsentInvoke> log, ExportTableBuilder? tables = null) : IInvokeHandler
{
    public string Name => "fileConsent/invoke";

    public bool IsDoneOnce => true;

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(turn.Activity) ?? UiLanguage.English;
        var value = turn.Activity.Value;
        if (seal.Open(LooseJson.Text(LooseJson.Property(value, FileConsent.ContextProperty), ButtonSeal.Property)) is not { Verb: FileConsent.Verb } load
            || ExportFormats.OfExtension(load.Format) is not { } format || tables is null)
            return Says(language, InvokeWords.TooOld(language));
        if (load.For != PersonMark.Of(turn.Activity.From))
            return Says(language, FileWords.ForSomebodyElse.In(language));
        if (LooseJson.Text(value, "action") != "accept")
            return await DeclinedAsync(turn, language, cancellation).ConfigureAwait(false);
        if (UploadedFile.Read(LooseJson.Property(value, "uploadInfo")) is not { } place || !uploads.Allows(place.UploadUrl) || !uploads.Allows(place.ContentUrl))
            return Says(language, FileWords.NotThere.In(language));
        var answers = await asking.AnswersToAsync(turn, load.Question, cancellation, isAside: true).ConfigureAwait(false);
        return answers is [KpiAnswer { Table: not null } answer, ..]
            ? await UploadAsync(turn, AnswerFile.Of(answer, format, tables), answer, place, cancellation).ConfigureAwait(false)
            : new(Empty) { Further = answers };
    }

    // No body is shown to anybody; by its status Teams says itself that it did not work.
    public InvokeResponse Say(InvokeSentence sentence, string text) => sentence switch
    {
        InvokeSentence.StillAtIt or InvokeSentence.BadRequest => Empty,
        InvokeSentence.TryAgain => new(StatusCodes.Status503ServiceUnavailable, new JsonObject()),
        InvokeSentence.OurFault => new(StatusCodes.Status500InternalServerError, new JsonObject()),
        _ => throw new System.Diagnostics.UnreachableException(sentence.ToString()),
    };

    private static InvokeResponse Empty => new(StatusCodes.Status200OK, new JsonObject());

    private async Task<InvokeAnswer> UploadAsync(TurnContext turn, AnswerFile file, KpiAnswer answer, UploadedFile place, CancellationToken cancellation)
    {
        try
        {
            await uploads.PutAsync(place.UploadUrl, file, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.FileNotUploaded(fault, place.UploadUrl.Host);
            return Says(answer.Language, FileWords.NotUploaded.In(answer.Language));
        }

        await replies.SendAsync(turn.Reference, FileConsent.Info(file, place, answer, turn.Reference), cancellation).ConfigureAwait(false);
        if (turn.Activity.ReplyToId is { Length: > 0 } consent)
            await replies.DeleteAsync(turn.Reference, consent, cancellation).ConfigureAwait(false);
        return new(Empty);
    }

    private async Task<InvokeAnswer> DeclinedAsync(TurnContext turn, UiLanguage language, CancellationToken cancellation)
    {
        if (turn.Activity.ReplyToId is { Length: > 0 } consent)
            await replies.DeleteAsync(turn.Reference, consent, cancellation).ConfigureAwait(false);
        return new(Empty) { Further = [new TextAnswer(language, FileWords.Declined.In(language), [], [])] };
    }

    private static InvokeAnswer Says(UiLanguage language, string sentence) => new(Empty) { Further = [new IssueAnswer(language, "file_not_sent", sentence, [])] };
}
