using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Teams.Sending;

/// <param name="Value">A person's Entra object id, or a conversation's id; null for nobody.</param>
internal sealed record AdministratorSetting(string? Value);

/// <summary>Who is told what concerns nobody else: a person or a channel of the configuration.</summary>
internal sealed class Administrator(AdministratorSetting setting, PersonalChats chats, KnownConversations known, CardDelivery cards) : IAdministrator
{
    public const string Setting = "Teams:Administrator";

    public static AdministratorSetting In(IConfiguration configuration) => new(configuration[Setting] is { Length: > 0 } configured ? configured : null);

    public async Task<bool> TellAsync(Func<UiLanguage, Answer> notice, CancellationToken cancellation)
    {
        if (setting.Value is not { } configured)
            return false;
        if (Guid.TryParse(configured, out _))
            return await chats.TellAsync([Identity.Entra(configured)], notice, cancellation).ConfigureAwait(false);
        if (known.Find(KnownConversations.IdOf(configured)) is not { Destination.Stopped: null } place)
            return false;
        var answer = notice(place.Destination.Language ?? UiLanguage.English);
        var reference = place.Address.ToReference();
        // A channel's conversation is its threads.
        var sent = place.Destination.Kind is DestinationKind.Channel
            ? await cards.BeginThreadAsync(reference, answer, cancellation).ConfigureAwait(false)
            : await cards.SendAsync(reference, answer, cancellation, isAlert: true).ConfigureAwait(false);
        return sent is ConnectorAnswer.Done;
    }
}
