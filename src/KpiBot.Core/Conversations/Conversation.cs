using System.Diagnostics;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Conversations;

/// <summary>The whole path of a message: text → intent → query → answer.</summary>
public sealed class Conversation(
    CurrentParser parser,
    QueryPlanner planner,
    QueryHandlers queries,
    AnswerBuilder answers,
    DefinitionAnswerBuilder definitions,
    CommandReplies commands,
    KeptWording kept,
    OfferedQuestions offered,
    ConversationMemory? memory,
    ILogger logger)
{
    /// <param name="calendar">Carries the clock: a question with its own "now" has a conversation of its own.</param>
    /// <param name="currency">ISO code of the business currency.</param>
    /// <param name="memory">Null where every question stands alone.</param>
    public static Conversation Create(
        KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency, ILogger logger, ConversationMemory? memory = null) => new(
        new CurrentParser(new CurrentVocabulary(catalog, store), calendar),
        new QueryPlanner(catalog, calendar),
        new QueryHandlers(catalog, calendar, store, currency),
        new AnswerBuilder(catalog, calendar),
        new DefinitionAnswerBuilder(catalog, calendar, currency),
        new CommandReplies(catalog, calendar, currency),
        new KeptWording(catalog, calendar),
        new OfferedQuestions(catalog, calendar, new(catalog, calendar)),
        memory,
        logger);

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
            var names = parser.Get();
            var situation = Recall(said, names);
            parse = names.Parse(text, situation);
            var reply = parse.Issue is { } issue ? Refuse(parse, issue) : new(parse, await AnswerAsync(said, parse, cancellation).ConfigureAwait(false));
            Remember(said, situation, reply);
            return reply;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            logger.QuestionFailed(exception, reference, text.Length, LoggedText.Of(text));
            return Refuse(parse, new InternalError(reference));
        }
    }

    private Situation Recall(Utterance said, IntentParser names)
    {
        var situation = memory?.Recall(said, names) ?? new Situation { ChannelLanguage = said.ChannelLanguage };
        return said.Earlier.Count == 0
            ? situation
            : situation with { Thread = ThreadContext.Replay(names, said.Earlier.Select(text => new Said(text, said.ChannelLanguage))) };
    }

    /// <summary>An answer is given even where it cannot be remembered.</summary>
    private void Remember(Utterance said, Situation situation, Reply reply)
    {
        try
        {
            memory?.Remember(said, situation, reply);
        }
        catch (Exception exception) when (reply.Parse.Intent is not (Intent.SetLanguage or Intent.Reset))
        {
            logger.NotRemembered(exception);
        }
    }

    private async ValueTask<IReadOnlyList<Answer>> AnswerAsync(Utterance said, Parse parse, CancellationToken cancellation) => parse.Intent switch
    {
        Intent.Ask ask => await AnswerKpisAsync(parse, ask, cancellation).ConfigureAwait(false),
        Intent.Define define => [.. define.Beside.Prepend(define.Kpi).Select(kpi => definitions.Define(kpi, parse.Language))],
        Intent.ListKpis => [definitions.List(parse.Language)],
        Intent.Schedule or Intent.Alert or Intent.List or Intent.Change or Intent.Pause or Intent.Resume or Intent.RunNow or Intent.Delete
            or Intent.Snooze or Intent.Acknowledge or Intent.SetTarget or Intent.Dispute => [IssueAnswers.Of(commands.To(parse), parse.Language)],
        Intent.Help => [TextAnswers.Help(parse.Language)],
        Intent.Greet => [TextAnswers.Greeting(parse.Language)],
        Intent.Thanks => [TextAnswers.Thanks(parse.Language)],
        Intent.Reset { Of: ResetScope.Thread } => [SettingAnswers.ThreadForgotten(parse.Language)],
        Intent.Reset { Of: ResetScope.Choices } => [SettingAnswers.ChoicesForgotten(parse.Language)],
        Intent.SetLanguage set => [SettingAnswers.Language(parse.Language, set.Wanted, set.IsForChannel && said.Channel is not null)],
        _ => throw new UnreachableException($"No answer to {parse.Intent.GetType().Name}, and no issue that says why."),
    };

    private async ValueTask<IReadOnlyList<Answer>> AnswerKpisAsync(Parse parse, Intent.Ask ask, CancellationToken cancellation)
    {
        var replies = new List<Answer>(ask.Kpis.Count);
        foreach (var planned in planner.Plan(parse, ask))
        {
            replies.Add(planned switch
            {
                PlannedQuery.Ready ready => await AnswerAsync(parse, ready.Query, cancellation).ConfigureAwait(false),
                PlannedQuery.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
                _ => throw new UnreachableException($"No way on from {planned.GetType().Name}."),
            });
        }

        return replies;
    }

    private async ValueTask<Answer> AnswerAsync(Parse parse, KpiQuery query, CancellationToken cancellation) =>
        await queries.HandleAsync(query, cancellation).ConfigureAwait(false) switch
        {
            QueryOutcome.Answered { Result: var result } =>
                answers.Build(result, parse.Language) with
                {
                    Reading = [.. kept.Lines(parse), .. ReadingWording.Of(parse, result)],
                    Ways = [.. KeptWording.Ways(parse), .. offered.After(result, parse.Language, parser.Get())],
                },
            QueryOutcome.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
            var outcome => throw new UnreachableException($"No answer from {outcome.GetType().Name}."),
        };

    private static Reply Refuse(Parse parse, Issue issue) => new(parse, [IssueAnswers.Of(issue, parse.Language)]);
}
