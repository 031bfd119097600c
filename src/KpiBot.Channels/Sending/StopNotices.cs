using KpiBot.Channels.Receiving;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Sending;

/// <summary>Tells somebody elsewhere where nothing can be said any more: whoever added KpiBot there, else the administrator.</summary>
/// <param name="channel">Whose places they are: Teams, Slack.</param>
internal sealed class StopNotices(string channel, IPersonalMessages messages, IAdministrator administrator, AcceptedWork work, ILogger log)
{
    public void Tell(Destination stopped, StopReason reason)
    {
        log.DestinationStopped(stopped.Id, reason);
        work.TryStart(cancellation => TellAsync(stopped, reason, cancellation));
    }

    private async Task TellAsync(Destination stopped, StopReason reason, CancellationToken cancellation)
    {
        Answer Notice(UiLanguage language) => DeliveryWords.Stopped(channel, stopped, reason, language);

        // In a chat of their own they are who cannot be reached.
        if (stopped.AddedBy is { } who && who != stopped.Person && await messages.TellAsync([who], Notice, cancellation).ConfigureAwait(false))
            return;
        if (!await administrator.TellAsync(Notice, cancellation).ConfigureAwait(false))
            log.NobodyToTell(stopped.Id, channel);
    }
}
