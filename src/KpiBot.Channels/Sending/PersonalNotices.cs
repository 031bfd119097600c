using KpiBot.Channels.Receiving;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Sending;

/// <summary>The door through which other parts of KpiBot speak on a channel.</summary>
internal sealed class PersonalNotices(IPersonalMessages messages, IAdministrator administrator, AcceptedWork work, ILogger<PersonalNotices> log) : INoticeSender
{
    public bool CanReach(Principal person) => messages.CanReach(person.Identities);

    public void Tell(Principal person, Func<UiLanguage, Answer> notice)
    {
        if (!work.TryStart(cancellation => TellAsync(person, notice, cancellation)))
            log.NoticeNotSent(person.ToString());
    }

    private async Task TellAsync(Principal person, Func<UiLanguage, Answer> notice, CancellationToken cancellation)
    {
        if (await messages.TellAsync(person.Identities, notice, cancellation).ConfigureAwait(false))
            return;
        log.NoticeNotSent(person.ToString());
        await administrator.TellAsync(language => DeliveryWords.NotReached(person.ToString(), notice(language), language), cancellation).ConfigureAwait(false);
    }
}
