using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Channels.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Where all that Slack sends comes in, over HTTP or a socket: taken once, put into its order, and worked on apart from whoever brought it.</summary>
internal sealed class SlackDoor(TurnQueue<SlackArrival> queue, ModalOpening modals, BusyNotices<SlackArrival> busy, SeenArrivals seen, ILogger<SlackDoor> log)
{
    /// <returns>False where there is no room, so that Slack must send it again.</returns>
    public bool TryTake(SlackArrival arrival)
    {
        if (arrival is SlackArrival.Ignored ignored)
        {
            log.ArrivalIgnored(ignored.Kind);
            return true;
        }

        if (!seen.TryAccept(arrival) || modals.TryOpen(arrival) || queue.TryAdd(arrival) || (SlackTurns.IsAnswered(arrival) && busy.TryTell(arrival)))
            return true;
        seen.Forget(arrival);
        return false;
    }
}
