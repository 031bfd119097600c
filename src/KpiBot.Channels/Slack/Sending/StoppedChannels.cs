using KpiBot.Channels.Receiving;
using KpiBot.Channels.Sending;
using KpiBot.Core.Delivery;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Marks channels in which nothing can be said any more, and tells somebody elsewhere: once, until one of them speaks again.</summary>
internal sealed class StoppedChannels(KnownPlaces known, DirectMessages chats, SlackAdministrator administrator, AcceptedWork work, ILogger<StoppedChannels> log)
{
    private readonly StopNotices notices = new("Slack", chats, administrator, work, log);

    public void Report(SlackPlace place, StopReason reason)
    {
        if (known.Stop(KnownPlaces.IdOf(place.ChannelId), reason) is { } stopped)
            notices.Tell(stopped, reason);
    }
}
