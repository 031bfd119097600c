using System.Net;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>One activity from beginning to end: read it, ask KpiBot, send what comes back.</summary>
internal sealed class TurnHandler(AskConversation ask, BotConnectorClient connector, TimeProvider time, ILogger<TurnHandler> log)
{
    /// <summary>For finding the answers; sending each of them has as much again.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        UiLanguage? notShown = null;
        foreach (var answer in await AnswersToAsync(turn.Activity, stopping).ConfigureAwait(false))
        {
            if (!await SendAsync(turn.Reference, answer, stopping).ConfigureAwait(false))
                notShown = answer.Language;
        }

        if (notShown is { } language)
            await SendAsync(turn.Reference, AskFaults.NotShown(language), stopping).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Answer>> AnswersToAsync(Activity activity, CancellationToken stopping) => activity.Type switch
    {
        ActivityTypes.Message => await AskAsync(activity, stopping).ConfigureAwait(false),
        ActivityTypes.ConversationUpdate when AddsTheBot(activity) => [Sentences.Welcome(ActivityLanguage.Of(activity))],
        _ => [],
    };

#pragma warning disable CA1031 // Whatever goes wrong in answering, the person must hear of it.
    private async Task<IReadOnlyList<Answer>> AskAsync(Activity activity, CancellationToken stopping)
    {
        var language = ActivityLanguage.Of(activity);
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            var reply = await ask(Utterances.Of(activity), either.Token).ConfigureAwait(false);
            return reply.Answers;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.AskFailed(fault, activity.Id, activity.Conversation?.Id);
            return [timeout.IsCancellationRequested ? AskFaults.TookTooLong(language) : AskFaults.OurFault(language)];
        }
    }

    /// <returns>False where this answer cannot be shown, but a short one can.</returns>
    private async Task<bool> SendAsync(ConversationReference reference, Answer answer, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        Activity? card = null;
        try
        {
            card = CardActivity.For(answer, reference);
            await connector.SendAsync(reference, card, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault)
        {
            // The next answer may still get through. Where nothing does, or nobody knows whether it did, nothing more is sent.
            log.ReplyNotDelivered(fault, reference.ActivityId, reference.Conversation.Id, reference.ServiceUrl);
            return card is not null && !IsAboutTheCard(fault);
        }
    }
#pragma warning restore CA1031

    private static bool IsAboutTheCard(Exception fault) =>
        fault is HttpRequestException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity };

    private static bool AddsTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;
}
