using System.Net;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Says in Teams what the outbox holds. What comes first in a channel begins a thread.</summary>
internal sealed class TeamsAnnouncements(
    KnownConversations known, PersonalChats chats, CardDelivery cards, StoppedConversations stopped, AdministratorSetting administrator) : IChannelSender
{
    public string Prefix => KnownConversations.Prefix;

    public string? Administrator => administrator.Value is not { } configured ? null
        : Guid.TryParse(configured, out _) ? PlaceOf(new([Identity.Entra(configured)]))
        : known.Find(KnownConversations.IdOf(configured)) is { Destination: { Stopped: null, Id: var place } } ? place : null;

    public string? PlaceOf(Principal person) => chats.CanReach(person.Identities)
        ? known.PersonalOf(person.Identities)?.Destination.Id ?? KnownConversations.IdOf(person.Identities.First(identity => identity.Kind is IdentityKind.Entra))
        : null;

    public Destination? Find(string place) => KnownConversations.PersonIn(place) is { } person
        ? known.PersonalOf([person])?.Destination ?? new(place, DestinationKind.Personal, "") { Person = person }
        : known.Find(place)?.Destination;

    public async Task<DeliveryResult> DeliverAsync(Outgoing message, CancellationToken cancellation)
    {
        var person = KnownConversations.PersonIn(message.Place);
        var place = person is null ? known.Find(message.Place) : known.PersonalOf([person]);
        if (place is null && person is not null)
        {
            (place, var begun) = await chats.BeginAsync([person], cancellation).ConfigureAwait(false);
            // Teams gives the same chat whenever it is asked for: nothing is there twice.
            if (place is null)
                return begun is null ? new DeliveryResult.Postponed(null, "no tenant is known to begin the chat in") : ResultOf(begun, isRepeatable: true);
        }

        return place is null ? new DeliveryResult.Refused("the conversation is not known") : await DeliverAsync(place, message, cancellation).ConfigureAwait(false);
    }

    private async Task<DeliveryResult> DeliverAsync(Known<TeamsAddress> place, Outgoing message, CancellationToken cancellation)
    {
        var reference = place.Address.ToReference();
        if (TeamsMessage.Read(message.Earlier.Replaced) is { } replaced)
        {
            var updated = await cards.UpdateAsync(In(reference, replaced), replaced.Activity, message.Answer, cancellation, Persistence.OfOutbox).ConfigureAwait(false);
            if (updated is ConnectorAnswer.Done)
                return new DeliveryResult.Delivered(replaced.ToString());
            if (!IsGone(updated))
                return Report(place, ResultOf(updated, isRepeatable: true));
        }

        var answer = message.MayBeRepeat ? message.Answer.With(DeliveryWords.MayBeRepeat) : message.Answer;
        if (place.Destination.Kind is not DestinationKind.Channel)
            return Report(place, ResultOf(await PostAsync(reference, answer, isAlert: true, cancellation).ConfigureAwait(false), reference));
        if (TeamsMessage.Read(message.Earlier.Above) is { } above)
        {
            var thread = In(reference, above);
            var below = await PostAsync(thread, answer, isAlert: false, cancellation).ConfigureAwait(false);
            if (!IsGone(below))
                return Report(place, ResultOf(below, thread));
        }

        return Report(place, ResultOf(await cards.BeginThreadAsync(reference, answer, cancellation, Persistence.OfOutbox).ConfigureAwait(false), reference));
    }

    private Task<ConnectorAnswer> PostAsync(ConversationReference reference, Answer answer, bool isAlert, CancellationToken cancellation) =>
        cards.SendAsync(reference, answer, cancellation, isAlert, Persistence.OfOutbox);

    private static ConversationReference In(ConversationReference reference, TeamsMessage message) =>
        reference with { Conversation = reference.Conversation with { Id = message.Conversation } };

    /// <summary>The message or the thread, not the place.</summary>
    private static bool IsGone(ConnectorAnswer answer) => answer
        is ConnectorAnswer.MessageGone or ConnectorAnswer.Stopped { Reason: StopReason.ConversationGone } or ConnectorAnswer.Refused { Status: HttpStatusCode.NotFound };

    private DeliveryResult Report(Known<TeamsAddress> place, DeliveryResult result)
    {
        if (result is DeliveryResult.Stopped stop)
            stopped.Report(place.Destination.Id, stop.Reason);
        return result;
    }

    private static DeliveryResult ResultOf(ConnectorAnswer answer, ConversationReference reference) => answer switch
    {
        ConnectorAnswer.Done { ActivityId: { Length: > 0 } first, Id: { Length: > 0 } thread } => new DeliveryResult.Delivered(new TeamsMessage(thread, first).ToString()),
        ConnectorAnswer.Done { Id: { Length: > 0 } id } => new DeliveryResult.Delivered(new TeamsMessage(reference.Conversation.Id!, id).ToString()),
        ConnectorAnswer.Done => new DeliveryResult.Delivered(null),
        _ => ResultOf(answer, isRepeatable: false),
    };

    /// <param name="isRepeatable">Whether a second time leaves everything as the first did.</param>
    private static DeliveryResult ResultOf(ConnectorAnswer answer, bool isRepeatable) => answer switch
    {
        _ when answer.MayHaveArrived => isRepeatable ? new DeliveryResult.Postponed(null, SentenceOf(answer)) : new DeliveryResult.Unconfirmed(SentenceOf(answer)),
        ConnectorAnswer.Later later => new DeliveryResult.Postponed(later.After, SentenceOf(answer)),
        ConnectorAnswer.NoAnswer or ConnectorAnswer.NotSent or ConnectorAnswer.Refused { Status: HttpStatusCode.Unauthorized } => new DeliveryResult.Postponed(null, SentenceOf(answer)),
        ConnectorAnswer.Stopped stop => new DeliveryResult.Stopped(stop.Reason, stop.Sentence),
        _ => new DeliveryResult.Refused(SentenceOf(answer)),
    };

    private static string SentenceOf(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Later later => $"HTTP {(int)later.Status}",
        ConnectorAnswer.NoAnswer silent => silent.Fault.Message,
        ConnectorAnswer.NotSent notSent => notSent.Fault.Message,
        ConnectorAnswer.Refused refused => $"HTTP {(int)refused.Status} {refused.Sentence}",
        ConnectorAnswer.MessageGone => "the message is not there any more",
        ConnectorAnswer.TooLarge => "it is too large",
        ConnectorAnswer.OtherHost other => $"the conversation is served by {other.ServiceUrl.Host}",
        _ => throw new System.Diagnostics.UnreachableException(answer.GetType().Name),
    };
}
