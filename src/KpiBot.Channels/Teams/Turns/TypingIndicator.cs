using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Shows that an answer is being worked on, where it takes longer than a moment.</summary>
internal sealed class TypingIndicator(OrderedSending sending, TimeProvider time)
{
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Clients show it for three seconds: repeated a little sooner, it does not flicker.</summary>
    public static readonly TimeSpan Repetition = TimeSpan.FromSeconds(2);

    public async Task<T> WhileAsync<T>(ConversationReference reference, Task<T> work, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var shown = ShowAsync(reference, work, over.Token);
        try
        {
            return await work.ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await shown.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(ConversationReference reference, Task work, CancellationToken cancellation)
    {
        for (var wait = Moment; !work.IsCompleted; wait = Repetition)
        {
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
            await sending.SendNowOrNeverAsync(ConnectorRequest.Post(reference, Typing(reference)), cancellation).ConfigureAwait(false);
        }
    }

    private static Activity Typing(ConversationReference reference) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl.OriginalString,
        Conversation = reference.Conversation,
        From = reference.Bot,
        Recipient = reference.User,
    };
}
