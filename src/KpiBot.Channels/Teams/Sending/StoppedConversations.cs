using KpiBot.Channels.Receiving;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Marks conversations in which nothing can be said any more, and tells somebody elsewhere: once, until one of them speaks again.</summary>
internal sealed class StoppedConversations(
    KnownConversations known, PersonalChats chats, Administrator administrator, AcceptedWork work, ILogger<StoppedConversations> log)
{
    public void Report(string conversation, StopReason reason)
    {
        if (known.Stop(conversation, reason) is not { } stopped)
            return;
        log.ConversationStopped(conversation, reason);
        work.TryStart(cancellation => TellAsync(stopped, reason, cancellation));
    }

    private async Task TellAsync(Destination stopped, StopReason reason, CancellationToken cancellation)
    {
        Answer Notice(UiLanguage language) => DeliveryWords.Stopped("Teams", stopped, reason, language);

        // In a chat of their own they are who cannot be reached.
        if (stopped.AddedBy is { } who && who != stopped.Person && await chats.TellAsync([who], Notice, cancellation).ConfigureAwait(false))
            return;
        if (!await administrator.TellAsync(Notice, cancellation).ConfigureAwait(false))
            log.NobodyToTell(stopped.Id);
    }
}
