using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Says answers in the conversation of an activity. What cannot be delivered is logged, and stops nothing that follows.</summary>
internal sealed class Replies(BotConnectorClient connector, TimeProvider time, ILogger<Replies> log)
{
    /// <summary>For one answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public Task SendAsync(ConversationReference reference, Answer answer, CancellationToken stopping) =>
        TryAsync(reference, cancellation => connector.SendAsync(reference, CardActivity.For(answer, reference), cancellation), stopping);

    /// <summary>Puts the answer where an earlier card stands.</summary>
    public Task ReplaceAsync(ConversationReference reference, string card, Answer answer, CancellationToken stopping) =>
        TryAsync(reference, cancellation => connector.UpdateAsync(reference, card, CardActivity.For(answer, reference), cancellation), stopping);

#pragma warning disable CA1031 // The next answer may still get through.
    private async Task TryAsync(ConversationReference reference, Func<CancellationToken, Task> send, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            await send(either.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.ReplyNotDelivered(fault, reference.ActivityId, reference.Conversation.Id, reference.ServiceUrl);
        }
    }
#pragma warning restore CA1031
}
