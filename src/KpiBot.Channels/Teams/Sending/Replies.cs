using System.Net;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Says answers in the conversation of an activity. What cannot be delivered is logged, and stops nothing that follows.</summary>
internal sealed class Replies(CardDelivery cards, OrderedSending sending, StoppedConversations stopped, ILogger<Replies> log)
{
    /// <returns>The id of the message; null where it was not delivered, or has none.</returns>
    public async Task<string?> SendAsync(ConversationReference reference, Answer answer, CancellationToken stopping) =>
        await SendAllAsync(reference, [answer], stopping).ConfigureAwait(false) is [var message] ? message : null;

    /// <summary>One after the other; for all that cannot be shown there is one message more, which says so.</summary>
    /// <returns>The ids of the messages that were delivered and have one.</returns>
    public async Task<IReadOnlyList<string>> SendAllAsync(ConversationReference reference, IReadOnlyList<Answer> answers, CancellationToken stopping)
    {
        var messages = new List<string>();
        UiLanguage? notShown = null;
        foreach (var answer in answers)
        {
            var sent = await TrySendAsync(reference, answer, stopping).ConfigureAwait(false);
            if (sent is null || IsAboutTheCard(sent))
                notShown = answer.Language;
            else if (Delivered(reference, sent) is { Length: > 0 } message)
                messages.Add(message);
        }

        if (notShown is { } language && Delivered(reference, await cards.SendAsync(reference, AskFaults.NotShown(language), stopping).ConfigureAwait(false)) is { Length: > 0 } instead)
            messages.Add(instead);
        return messages;
    }

    /// <summary>Says what is no answer: a message as it stands.</summary>
    public async Task<string?> SendAsync(ConversationReference reference, Activity activity, CancellationToken stopping) =>
        Delivered(reference, await sending.SendAsync(ConnectorRequest.Post(reference, activity with { ReplyToId = null }), stopping).ConfigureAwait(false));

    /// <summary>Puts the answer where an earlier card stands, or where that cannot be, in a message of its own.</summary>
    /// <param name="instead">What the message says where it is one of its own.</param>
    public async Task<string?> ReplaceAsync(ConversationReference reference, string card, Answer answer, CancellationToken stopping, Answer? instead = null) =>
        await cards.UpdateAsync(reference, card, answer, stopping).ConfigureAwait(false) switch
        {
            ConnectorAnswer.Done => card,
            ConnectorAnswer.MessageGone or ConnectorAnswer.Refused => await SendAsync(reference, instead ?? answer, stopping).ConfigureAwait(false),
            var other => Delivered(reference, other),
        };

    public async Task DeleteAsync(ConversationReference reference, string card, CancellationToken stopping)
    {
        var answer = await sending.SendAsync(ConnectorRequest.Delete(reference, card), stopping).ConfigureAwait(false);
        if (answer is not ConnectorAnswer.MessageGone)
            Delivered(reference, answer);
    }

#pragma warning disable CA1031 // Whatever goes wrong in making a card, the person must hear of it.
    /// <returns>Null where no card could be made.</returns>
    private async Task<ConnectorAnswer?> TrySendAsync(ConversationReference reference, Answer answer, CancellationToken stopping)
    {
        try
        {
            return await cards.SendAsync(reference, answer, stopping).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.CardNotMade(fault, reference.ActivityId, reference.Conversation.Id);
            return null;
        }
    }
#pragma warning restore CA1031

    private static bool IsAboutTheCard(ConnectorAnswer answer) => answer
        is ConnectorAnswer.TooLarge
        or ConnectorAnswer.Refused { Status: HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity };

    private string? Delivered(ConversationReference reference, ConnectorAnswer answer)
    {
        if (answer is ConnectorAnswer.Done done)
            return done.Id;
        log.NotDelivered(reference.ActivityId, reference.Conversation.Id, reference.ServiceUrl, answer);
        if (answer is ConnectorAnswer.Stopped stop)
            stopped.Report(KnownConversations.IdOf(reference.Conversation.Id!), stop.Reason);
        return null;
    }
}
