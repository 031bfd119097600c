using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Speaks to people in their own chats, which are begun where there are none.</summary>
internal sealed class PersonalChats(KnownConversations known, CardDelivery cards, OrderedSending sending, ILogger<PersonalChats> log) : IPersonalMessages
{
    public bool CanReach(IReadOnlyCollection<Identity> person) => known.PersonalOf(person) is { } chat
        ? chat.Destination.Stopped is null
        : EntraOf(person) is not null && known.DoorToPeople() is not null;

    public async Task<bool> TellAsync(IReadOnlyCollection<Identity> person, Func<UiLanguage, Answer> notice, CancellationToken cancellation)
    {
        var chat = known.PersonalOf(person) ?? (await BeginAsync(person, cancellation).ConfigureAwait(false)).Chat;
        if (chat is not { Destination.Stopped: null })
            return false;
        var answer = notice(chat.Destination.Language ?? UiLanguage.English);
        var sent = await cards.SendAsync(chat.Address.ToReference(), answer, cancellation, isAlert: true).ConfigureAwait(false);
        if (sent is ConnectorAnswer.Done)
            return true;
        if (sent is ConnectorAnswer.Stopped stop)
            known.Stop(chat.Destination.Id, stop.Reason);
        log.NotDelivered(activityId: null, chat.Destination.Id, chat.Address.ServiceUrl, sent);
        return false;
    }

    /// <summary>By the person's Entra object id. Teams gives the same chat whenever it is asked for.</summary>
    /// <returns>Null for a chat that cannot be begun, with what Teams says of it where it was asked.</returns>
    public async Task<(Known<TeamsAddress>? Chat, ConnectorAnswer? Answer)> BeginAsync(IReadOnlyCollection<Identity> person, CancellationToken cancellation)
    {
        if (EntraOf(person) is not { } who || known.DoorToPeople() is not { } door)
            return (null, null);
        var parameters = new ConversationParameters(IsGroup: false)
        {
            Bot = door.ToReference().Bot,
            Members = [new(who.Value, null)],
            TenantId = door.Tenant,
        };
        var begun = await sending.SendAsync(ConnectorRequest.Create(door.ServiceUrl, parameters, who.Value), cancellation).ConfigureAwait(false);
        if (begun is ConnectorAnswer.Done { Id: { Length: > 0 } id })
            return (known.Add(door with { Conversation = id, ConversationType = ConversationAccount.Personal, Team = null, UserId = null }, who), begun);
        log.ChatNotBegun(begun);
        return (null, begun);
    }

    private static Identity? EntraOf(IReadOnlyCollection<Identity> person) => person.FirstOrDefault(identity => identity.Kind is IdentityKind.Entra);
}
