using System.Diagnostics;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
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
    ILogger logger)
{
    /// <param name="calendar">Carries the clock: a question with its own "now" has a conversation of its own.</param>
    /// <param name="currency">ISO code of the business currency.</param>
    public static Conversation Create(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency, ILogger logger) => new(
        new CurrentParser(new CurrentVocabulary(catalog, store), calendar),
        new QueryPlanner(catalog, calendar),
        new QueryHandlers(catalog, calendar, store, currency),
        new AnswerBuilder(catalog, calendar),
        new DefinitionAnswerBuilder(catalog, calendar, currency),
        logger);

    /// <summary>Never silent: whatever the text, the reply holds at least one answer.</summary>
    /// <param name="channelLanguage">The channel's locale, where it has one.</param>
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    public async ValueTask<Reply> AskAsync(string text, UiLanguage? channelLanguage = null, CancellationToken cancellation = default)
    {
        var parse = new Parse(text, channelLanguage ?? UiLanguage.English, new Intent.Unknown());
        try
        {
            parse = parser.Get().Parse(text, channelLanguage);
            return parse.Issue is { } issue ? Refuse(parse, issue) : new(parse, await AnswerAsync(parse, cancellation).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            logger.QuestionFailed(exception, reference, text.Length, LoggedText.Of(text));
            return Refuse(parse, new InternalError(reference));
        }
    }

    private async ValueTask<IReadOnlyList<Answer>> AnswerAsync(Parse parse, CancellationToken cancellation) => parse.Intent switch
    {
        Intent.Ask ask => await AnswerKpisAsync(parse, ask, cancellation).ConfigureAwait(false),
        Intent.Define define => [definitions.Define(define.Kpi, parse.Language)],
        Intent.ListKpis => [definitions.List(parse.Language)],
        Intent.Help => [TextAnswers.Help(parse.Language)],
        Intent.Greet => [TextAnswers.Greeting(parse.Language)],
        Intent.Thanks => [TextAnswers.Thanks(parse.Language)],
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
                answers.Build(result, parse.Language) with { Reading = [.. ReadingWording.Of(parse, result)] },
            QueryOutcome.Refused refused => IssueAnswers.Of(refused.Issue, parse.Language),
            var outcome => throw new UnreachableException($"No answer from {outcome.GetType().Name}."),
        };

    private static Reply Refuse(Parse parse, Issue issue) => new(parse, [IssueAnswers.Of(issue, parse.Language)]);
}
