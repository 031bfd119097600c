using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>One activity from beginning to end: read it, ask KpiBot, send what comes back.</summary>
internal sealed class TurnHandler(TeamsQuestions questions, BotConnectorClient connector, TimeProvider time, ILogger<TurnHandler> log)
{
    /// <summary>For finding the answers; sending each of them has as much again.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        foreach (var answer in await AnswersToAsync(turn, stopping).ConfigureAwait(false))
            await SendAsync(turn.Reference, answer, stopping).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Answer>> AnswersToAsync(TurnContext turn, CancellationToken stopping) => turn.Activity.Type switch
    {
        ActivityTypes.Message => await AskAsync(turn, stopping).ConfigureAwait(false),
        ActivityTypes.ConversationUpdate when AddsTheBot(turn.Activity) => [Sentences.Welcome(ActivityLanguage.Of(turn.Activity))],
        _ => [],
    };

#pragma warning disable CA1031 // Whatever goes wrong in answering, the person must hear of it.
    private async Task<IReadOnlyList<Answer>> AskAsync(TurnContext turn, CancellationToken stopping)
    {
        var language = ActivityLanguage.Of(turn.Activity);
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            return await questions.AskAsync(turn, either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.AskFailed(fault, turn.Activity.Id, turn.Activity.Conversation?.Id);
            return [timeout.IsCancellationRequested ? AskFaults.TookTooLong(language) : AskFaults.OurFault(language)];
        }
    }

    private async Task SendAsync(ConversationReference reference, Answer answer, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            await connector.SendAsync(reference, CardActivity.For(answer, reference), either.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // The next answer may still get through.
            log.ReplyNotDelivered(fault, reference.ActivityId, reference.Conversation.Id, reference.ServiceUrl);
        }
    }
#pragma warning restore CA1031

    private static bool AddsTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;
}
