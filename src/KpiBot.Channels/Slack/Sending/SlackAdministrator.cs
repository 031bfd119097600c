using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Who is told what concerns nobody else: a person or a channel of the configuration.</summary>
internal sealed class SlackAdministrator(SlackOptions options, DirectMessages chats, KnownPlaces known, MessageDelivery delivery, AnswerDrafts drafts) : IAdministrator
{
    public async Task<bool> TellAsync(Func<UiLanguage, Answer> notice, CancellationToken cancellation)
    {
        if (options.Administrator is not { } configured)
            return false;
        if (Identity.Read(configured) is { Kind: IdentityKind.Slack } person)
            return await chats.TellAsync([person], notice, cancellation).ConfigureAwait(false);
        if (known.Find(KnownPlaces.IdOf(configured)) is not { Destination.Stopped: null } place)
            return false;
        var draft = drafts.Of(notice(place.Destination.Language ?? UiLanguage.English));
        return await delivery.PostAsync(place.Address.ToPlace(), draft, cancellation).ConfigureAwait(false) is SlackAnswer.Done;
    }
}
