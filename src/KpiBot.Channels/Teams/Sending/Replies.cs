using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Says answers in the conversation of an activity. What cannot be delivered is logged, and stops nothing that follows.</summary>
internal sealed class Replies(CardDelivery cards, OrderedSending sending, StoppedConversations stopped, ILogger<Replies> log)
{
    /// <returns>The id of the message; null where it was not delivered, or has none.</returns>
    public async Task<string?> SendAsync(ConversationReference reference, Answer answer, CancellationToken stopping) =>
        Delivered(reference, await cards.SendAsync(reference, answer, stopping).ConfigureAwait(false));

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
