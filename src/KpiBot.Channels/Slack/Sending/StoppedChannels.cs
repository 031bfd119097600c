using KpiBot.Channels.Sending;
using KpiBot.Channels.Receiving;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Marks channels in which nothing can be said any more, and tells somebody elsewhere: once, until one of them speaks again.</summary>
internal sealed class StoppedChannels(KnownPlaces known, DirectMessages chats, SlackAdministrator administrator, AcceptedWork work, ILogger<StoppedChannels> log)
{
    public void Report(SlackPlace place, StopReason reason)
    {
        if (known.Stop(place.ChannelId, reason) is not { } stopped)
            return;
        log.ChannelStopped(stopped.Id, reason);
        work.TryStart(cancellation => TellAsync(stopped, reason, cancellation));
    }

    private async Task TellAsync(Destination stopped, StopReason reason, CancellationToken cancellation)
    {
        Answer Notice(UiLanguage language) => DeliveryWords.Stopped("Slack", stopped, reason, language);

        // In a direct message of their own they are who cannot be reached.
        if (stopped.AddedBy is { } who && who != stopped.Person && await chats.TellAsync([who], Notice, cancellation).ConfigureAwait(false))
            return;
        if (!await administrator.TellAsync(Notice, cancellation).ConfigureAwait(false))
            log.NobodyToTell(stopped.Id);
    }
}
