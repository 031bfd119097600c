using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>KpiBot comes and goes: it greets where it was added, and forgets where it was removed.</summary>
internal sealed class Membership(SlackInstallations installations, Uninstalling uninstalling, KnownPlaces known, Speakers speakers, SlackSender sender)
{
    /// <summary>Of anybody but the bot there is nothing to say.</summary>
    public async Task JoinedAsync(SlackArrival.MemberJoined joined, CancellationToken stopping)
    {
        var bot = joined.Bot ?? installations.Find(joined.Who.Workspace)?.BotUserId;
        if (joined.Who.Id != bot || !speakers.IsAnswered(joined.Who.Workspace))
            return;
        var inviter = joined.Inviter is { Length: > 0 } id ? joined.Who with { Id = id, Team = null } : null;
        var place = SlackPlaces.At(joined.Who, joined.Channel);
        if (known.TryWelcome(new(place, DestinationKind.Channel), inviter is null ? null : Identity.Slack(inviter.Id)))
        {
            var language = inviter is null ? null : await speakers.LanguageOfAsync(inviter, stopping).ConfigureAwait(false);
            await sender.PostAsync(place, WelcomeWords.Of(language), stopping).ConfigureAwait(false);
        }
    }

    public void Uninstalled(SlackArrival.AppUninstalled uninstalled) => uninstalling.Uninstalled(uninstalled.Workspace);

    public void Revoked(SlackArrival.TokensRevoked revoked) => uninstalling.Revoked(revoked.Workspace, revoked.Bots);
}
