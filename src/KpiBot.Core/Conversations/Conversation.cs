using System.Diagnostics;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Delivery;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Targets;
using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Conversations;

/// <summary>The whole path of a message: text → intent → query → answer.</summary>
public sealed class Conversation(
    AudienceViews views,
    AccessPolicy access,
    TargetSetter targets,
    AuditLog? audit,
    ConversationMemory? memory,
    Notices notices,
    ILogger logger)
{
    private readonly DisputeNotices disputes = new(notices, access);

    /// <param name="calendar">Carries the clock: a question with its own "now" has a conversation of its own.</param>
    /// <param name="currency">ISO code of the business currency.</param>
    /// <param name="memory">Null where every question stands alone.</param>
    /// <param name="access">Null where everybody sees everything.</param>
    /// <param name="audit">Null where nothing is put on record.</param>
    /// <param name="clock">When targets are said to be set; the machine's clock unless given.</param>
    /// <param name="notices">Who can be told what they did not ask for; nobody unless given.</param>
    public static Conversation Create(
        KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency, ILogger logger, ConversationMemory? memory = null,
        AccessPolicy? access = null, AuditLog? audit = null, TimeProvider? clock = null, Notices? notices = null) => new(
        new AudienceViews(catalog, calendar, store, currency),
        access ?? AccessPolicy.Open(catalog),
        new TargetSetter(calendar, store, clock ?? TimeProvider.System),
        audit,
        memory,
        notices ?? Notices.None,
        logger);

    /// <summary>What each person settles for themselves; null where nothing is remembered.</summary>
    public PersonalSettings? Settings { get; } = memory?.Settings(views, access);

    /// <summary>A question that stands alone, asked by nobody in particular.</summary>
    /// <param name="channelLanguage">The channel's locale, where it has one.</param>
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    public ValueTask<Reply> AskAsync(string text, UiLanguage? channelLanguage = null, CancellationToken cancellation = default) =>
        AskAsync(new Utterance(text) { ChannelLanguage = channelLanguage }, cancellation);

    /// <summary>Never silent: whatever the text, the reply holds at least one answer.</summary>
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    public async ValueTask<Reply> AskAsync(Utterance said, CancellationToken cancellation)
    {
        var text = said.Text;
        var parse = new Parse(text, said.ChannelLanguage ?? UiLanguage.English, new Intent.Unknown());
        using var turn = memory is null ? null : await memory.TakeTurnAsync(said, cancellation).ConfigureAwait(false);
        try
        {
            var audience = access.Of(said.Asker);
            var own = await ReplyAsync(said, audience, cancellation).ConfigureAwait(false);
            parse = own.Reply.Parse;
            var reply = await ShareAsync(said, audience, own.Reply, cancellation).ConfigureAwait(false);
            var remembering = RememberAsync(said, own.Situation, reply.Private.Count > 0 ? own.Reply with { Answers = [] } : own.Reply);
            if (MustBeRemembered(parse.Intent))
                await remembering.ConfigureAwait(false); // or it is not said to have been done
            var recorded = await RecordedAsync(said, reply).ConfigureAwait(false);
            await remembering.ConfigureAwait(false);
            if (parse.Intent is Intent.Dispute && !said.IsRepeated)
                await disputes.TellAsync(said, [.. recorded.Answers, .. recorded.Private], (await views.GetAsync(audience, cancellation).ConfigureAwait(false)).Catalog).ConfigureAwait(false);
            return recorded;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            logger.QuestionFailed(exception, reference, text.Length, LoggedText.Of(text));
            return await RecordedAsync(said, Refuse(parse, new InternalError(reference))).ConfigureAwait(false);
        }
    }

    /// <summary>Does ahead of the questions what the first ones after a sync would wait for.</summary>
    public Task ReadAheadAsync(CancellationToken cancellation) => views.ReadAheadAsync(cancellation);

    /// <summary>Where some see more than others, nothing is shown that is not on record.</summary>
    private async Task<Reply> RecordedAsync(Utterance said, Reply reply)
    {
        try
        {
            if (audit is not null)
                await audit.RecordAsync(said, reply, access).ConfigureAwait(false);
            return reply;
        }
        catch (Exception exception)
        {
            logger.NotRecorded(exception);
            return access.IsOpen && !MustBeOnRecord(reply.Parse.Intent) ? reply : Refuse(reply.Parse, new NotRecorded());
        }
    }

    private static bool MustBeOnRecord(Intent intent) => intent is Intent.Dispute;

    private async ValueTask<(Reply Reply, Situation Situation)> ReplyAsync(Utterance said, Audience audience, CancellationToken cancellation)
    {
        var view = await views.GetAsync(audience, cancellation).ConfigureAwait(false);
        var situation = Recall(said, view.Parser);
        var parse = view.Parser.Parse(said.Text, situation).Named(situation.Thread);
        var reply = view.Catalog.Kpis.Count == 0 && NeedsKpis(parse.Intent) ? Refuse(parse, new NothingToSee())
            : parse.Issue is { } issue ? Refuse(parse, issue)
            : new(parse, await AnswerAsync(said, view, parse, cancellation).ConfigureAwait(false));
        return (ReadingWording.WithSlips(reply), situation);
    }

    /// <summary>What may be read where it was asked: computed for those who read there, never taken out of what the asker alone may see.</summary>
    private async ValueTask<Reply> ShareAsync(Utterance said, Audience asker, Reply own, CancellationToken cancellation)
    {
        var here = said.Place is { } place ? access.In(place).And(asker) : asker;
        return here.Key == asker.Key
            ? own
            : SharedReply.Of(own, (await ReplyAsync(said, here, cancellation).ConfigureAwait(false)).Reply, said.CanBeAnsweredPrivately);
    }

    private static bool NeedsKpis(Intent intent) => intent is not (Intent.Greet or Intent.Thanks or Intent.Reset or Intent.SetLanguage or Intent.Remembered);

    private Situation Recall(Utterance said, IntentParser names)
    {
        var situation = memory?.Recall(said, names) ?? new Situation { ChannelLanguage = said.ChannelLanguage };
        return said.Earlier.Count == 0
            ? situation
            : situation with { Thread = ThreadContext.Replay(names, said.Earlier.Select(text => new Said(text, said.ChannelLanguage))) };
    }

    /// <summary>An answer is given even where it cannot be remembered.</summary>
    private async Task RememberAsync(Utterance said, Situation situation, Reply reply)
    {
        try
        {
            if (memory is not null)
                await memory.RememberAsync(said, situation, reply).ConfigureAwait(false);
        }
        catch (Exception exception) when (!MustBeRemembered(reply.Parse.Intent))
        {
            logger.NotRemembered(exception);
        }
    }

    private static bool MustBeRemembered(Intent intent) => intent is Intent.SetLanguage or Intent.Reset;

    private async ValueTask<IReadOnlyList<Answer>> AnswerAsync(Utterance said, AudienceView view, Parse parse, CancellationToken cancellation) => parse.Intent switch
    {
        Intent.Ask ask => await AnswerKpisAsync(said, view, parse, ask, cancellation).ConfigureAwait(false),
        Intent.Define define => [.. define.Beside.Prepend(define.Kpi).Select(kpi => view.Definitions.Define(kpi, parse.Language, views.Streams))],
        Intent.ListKpis => [view.Definitions.List(parse.Language)],
        Intent.Dispute { Which.Kind: not ReferenceKind.Alert } dispute => await DisputeAsync(said, view, parse, dispute.About, cancellation).ConfigureAwait(false),
        Intent.SetTarget { Value: { } value } set => [await SetTargetAsync(said, view, parse, set.For, value, cancellation).ConfigureAwait(false)],
        Intent.Schedule or Intent.Alert or Intent.List or Intent.Change or Intent.Pause or Intent.Resume or Intent.RunNow or Intent.Delete
            or Intent.Snooze or Intent.Acknowledge or Intent.SetTarget or Intent.Dispute => [IssueAnswers.Of(view.Commands.To(parse), parse.Language)],
        Intent.Help => [view.Suggesting(TextAnswers.Help(parse.Language), memory?.FavouritesOf(said) ?? [])],
        Intent.Greet => [view.Suggesting(TextAnswers.Greeting(parse.Language), memory?.FavouritesOf(said) ?? [])],
        Intent.Thanks thanks => [TextAnswers.Thanks(parse.Language, thanks.IsFarewell)],
        Intent.Reset { Of: ResetScope.Thread } => [SettingAnswers.ThreadForgotten(parse.Language)],
        Intent.Reset { Of: ResetScope.Pending } => [SettingAnswers.QuestionDropped(parse.Language)],
        Intent.Reset { Of: ResetScope.Choices } reset => [view.Settings.Forgotten(parse.Language, reset, memory?.Settled(said))],
        Intent.Remembered => [view.Settings.Remembered(parse.Language, memory?.Settled(said))],
        Intent.SetLanguage set => [SettingReplies.Language(parse.Language, set, said, memory?.Settled(said))],
        _ => throw new UnreachableException($"No answer to {parse.Intent.GetType().Name}, and no issue that says why."),
    };

    /// <summary>The number again, over the same days and rows, and what it was made of.</summary>
    private async ValueTask<IReadOnlyList<Answer>> DisputeAsync(Utterance said, AudienceView view, Parse parse, Intent.Ask about, CancellationToken cancellation)
    {
        if (about.Kpis.Count == 0)
            return [IssueAnswers.Of(new WhichNumber(), parse.Language)];
        var answers = new List<Answer>();
        foreach (var kpi in about.Kpis)
        {
            var query = new KpiQuery.Reconciled(kpi, about.Period ?? kpi.DefaultPeriod)
            {
                Comparison = about.Comparison,
                Filters = about.OfOwner(OwnersOf(said)).Filters,
            };
            var answer = await AnswerAsync(said, view, parse, query, cancellation).ConfigureAwait(false);
            answers.Add(answer is KpiAnswer found
                ? found with
                {
                    Findings = [.. DisputeWording.Of(found.Result, view.Catalog, parse.Language, isOnRecord: audit is not null, disputes.ReachOf(kpi, said.Asker))],
                    Again = view.DoubtOf(found.Result, parse.Language),
                }
                : answer);
        }

        return answers;
    }

    /// <summary>Keeps the target of what the asker may see, and answers with where it stands.</summary>
    private async ValueTask<Answer> SetTargetAsync(
        Utterance said, AudienceView view, Parse parse, Intent.Ask about, decimal value, CancellationToken cancellation)
    {
        if (!access.MaySetTargets(said.Asker))
            return IssueAnswers.Of(new MayNotSetTargets(), parse.Language);
        if (said.Place is { } place && access.Of(said.Asker) is var own && access.In(place).And(own).Key != own.Key)
            return IssueAnswers.Of(new SetTargetsPrivately(), parse.Language);
        var kpi = about.Kpis[0];
        var asked = new KpiQuery.Target(kpi, about.Period ?? RelativePeriod.ThisMonth) { Filters = about.OfOwner(OwnersOf(said)).Filters };
        if (AccessPolicy.Decide(view.Audience, asked) is not AccessDecision.Allowed allowed)
            return IssueAnswers.Of(new NotForAudience(), parse.Language);
        if (targets.Settable(kpi, asked.Period, allowed.Query.Filters) is not { } settable)
            return IssueAnswers.Of(new NoTargetForThis(), parse.Language);
        // On record before it is done: what cannot be recorded is not done either.
        if (audit is not null)
            await audit.RecordAsync(said, new(parse, [new TextAnswer(parse.Language, $"sets target {settable.Key} to {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}", [], [])]), access).ConfigureAwait(false);
        targets.Set(settable, value);
        return await AnswerAsync(said, view, parse, asked, cancellation).ConfigureAwait(false) is KpiAnswer found
            ? found with { Reading = [TargetWording.Set(found.Result, value, parse.Language), .. found.Reading] }
            : new TextAnswer(parse.Language, TargetWording.SetWithoutNumber(kpi, parse.Language), [], []);
    }

    private async ValueTask<IReadOnlyList<Answer>> AnswerKpisAsync(
        Utterance said, AudienceView view, Parse parse, Intent.Ask ask, CancellationToken cancellation)
    {
        var replies = new List<Answer>(ask.Kpis.Count);
        foreach (var planned in view.Planner.Plan(parse, ask.OfOwner(OwnersOf(said))))
        {
            replies.Add(planned switch
            {
                PlannedQuery.Ready ready => await AnswerAsync(said, view, parse, ready.Query, cancellation).ConfigureAwait(false),
                PlannedQuery.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
                _ => throw new UnreachableException($"No way on from {planned.GetType().Name}."),
            });
        }

        return replies;
    }

    private async ValueTask<Answer> AnswerAsync(Utterance said, AudienceView view, Parse parse, KpiQuery query, CancellationToken cancellation) =>
        AccessPolicy.Decide(view.Audience, query) switch
        {
            AccessDecision.Allowed allowed => await AnswerAsync(said, view, parse, query, allowed, cancellation).ConfigureAwait(false),
            AccessDecision.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
            var decision => throw new UnreachableException($"No answer to {decision.GetType().Name}."),
        };

    private async ValueTask<Answer> AnswerAsync(
        Utterance said, AudienceView view, Parse parse, KpiQuery asked, AccessDecision.Allowed allowed, CancellationToken cancellation) =>
        await views.HandlersFor(view, allowed.Rows).HandleAsync(allowed.Query, cancellation).ConfigureAwait(false) switch
        {
            QueryOutcome.Answered { Result: var result } => view.AnswerTo(parse, result) with
            {
                Reading =
                [
                    .. view.Kept.Lines(parse), .. ReadingWording.Of(parse, result, isKnownOwner: OwnersOf(said).Count > 0),
                    .. RowsWording.Of(asked, allowed, view.Catalog, parse.Language),
                ],
            },
            QueryOutcome.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
            var outcome => throw new UnreachableException($"No answer from {outcome.GetType().Name}."),
        };

    /// <summary>Who "me" is in the data: what is configured, or else what the sender says. What may be seen follows from the former alone.</summary>
    private IReadOnlyList<string> OwnersOf(Utterance said) =>
        access.OwnersOf(said.Asker) is { Count: > 0 } configured ? configured : memory?.OwnerOf(said) is { } own ? [own] : [];

    private static Reply Refuse(Parse parse, Issue issue) => new(parse, [IssueAnswers.Of(issue, parse.Language)]);
}
