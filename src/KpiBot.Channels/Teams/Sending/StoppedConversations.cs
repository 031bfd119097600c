using KpiBot.Channels.Receiving;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Delivery;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Marks conversations in which nothing can be said any more, and tells somebody elsewhere: once, until one of them speaks again.</summary>
internal sealed class StoppedConversations(
    KnownConversations known, PersonalChats chats, Administrator administrator, AcceptedWork work, ILogger<StoppedConversations> log)
{
    private readonly StopNotices notices = new("Teams", chats, administrator, work, log);

    public void Report(string conversation, StopReason reason)
    {
        if (known.Stop(conversation, reason) is { } stopped)
            notices.Tell(stopped, reason);
    }
}
