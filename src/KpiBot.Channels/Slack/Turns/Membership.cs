using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>KpiBot greets where it was added.</summary>
internal sealed class Membership(SlackInstallations installations, KnownPlaces known, Speakers speakers, SlackSender sender)
{
    /// <summary>Of anybody but the bot there is nothing to say.</summary>
    public async Task JoinedAsync(SlackArrival.MemberJoined joined, CancellationToken stopping)
    {
        if (!await speakers.IsAnsweredAsync(joined.Who.Workspace, stopping).ConfigureAwait(false)
            || joined.Who.Id != (joined.Bot ?? installations.Find(joined.Who.Workspace)?.BotUserId))
            return;
        var inviter = joined.Inviter is { Length: > 0 } id ? joined.Who with { Id = id, Team = null } : null;
        var place = SlackPlaces.At(joined.Who, joined.Channel);
        if (await known.TryWelcomeAsync(KnownPlaces.Seen(place, DestinationKind.Channel), inviter is null ? null : Identity.Slack(inviter.Id)).ConfigureAwait(false))
        {
            var language = inviter is null ? null : await speakers.LanguageOfAsync(inviter, stopping).ConfigureAwait(false);
            await sender.PostAsync(place, WelcomeWords.Of(language), stopping).ConfigureAwait(false);
        }
    }
}
