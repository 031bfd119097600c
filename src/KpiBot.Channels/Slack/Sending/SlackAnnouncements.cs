using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Says in Slack what the outbox holds.</summary>
internal sealed class SlackAnnouncements(
    KnownPlaces known, DirectMessages chats, MessageDelivery delivery, AnswerDrafts drafts, StoppedChannels stopped, SlackOptions options) : IChannelSender
{
    public string Prefix => KnownPlaces.Prefix;

    public string? Administrator => options.Administrator is not { } configured ? null
        : Identity.Read(configured) is { Kind: IdentityKind.Slack } person ? PlaceOf(new([person]))
        : known.Find(KnownPlaces.IdOf(configured)) is { Destination: { Stopped: null, Id: var place } } ? place : null;

    public string? PlaceOf(Principal person) => chats.CanReach(person.Identities)
        ? known.PersonalOf(person.Identities)?.Destination.Id ?? KnownPlaces.IdOf(person.Identities.First(identity => identity.Kind is IdentityKind.Slack))
        : null;

    public Destination? Find(string place) => KnownPlaces.PersonIn(place) is { } person
        ? known.PersonalOf([person])?.Destination ?? new(place, DestinationKind.Personal, "") { Person = person }
        : known.Find(place)?.Destination;

    public async Task<DeliveryResult> DeliverAsync(Outgoing message, CancellationToken cancellation)
    {
        var person = KnownPlaces.PersonIn(message.Place);
        var place = (person is null ? known.Find(message.Place) : known.PersonalOf([person]))?.Address.ToPlace();
        if (place is null && person is not null)
        {
            (place, var begun) = await chats.BeginAsync([person], cancellation).ConfigureAwait(false);
            // Slack gives the same direct message whenever it is asked for: nothing is there twice.
            if (place is null)
                return begun is null ? new DeliveryResult.Postponed(null, "KpiBot is not in one workspace alone") : ResultOf(begun, isRepeatable: true);
        }

        return place is null ? new DeliveryResult.Refused("the channel is not known") : await DeliverAsync(place, message, cancellation).ConfigureAwait(false);
    }

    private async Task<DeliveryResult> DeliverAsync(SlackPlace place, Outgoing message, CancellationToken cancellation)
    {
        if (message.Earlier.Replaced is { } replaced)
        {
            var updated = await delivery.UpdateAsync(place, replaced, drafts.Of(message.Answer), cancellation, Persistence.OfOutbox).ConfigureAwait(false);
            if (updated is SlackAnswer.Done)
                return new DeliveryResult.Delivered(replaced);
            if (updated is not SlackAnswer.Refused { Error: "message_not_found" or "cant_update_message" or "edit_window_closed" })
                return Report(place, ResultOf(updated, isRepeatable: true));
        }

        var draft = drafts.Of(message.MayBeRepeat ? message.Answer.With(DeliveryWords.MayBeRepeat) : message.Answer);
        var posted = await delivery.PostAsync(place with { ThreadTs = message.Earlier.Above }, draft, cancellation, Persistence.OfOutbox).ConfigureAwait(false);
        return Report(place, ResultOf(posted, isRepeatable: false));
    }

    private DeliveryResult Report(SlackPlace place, DeliveryResult result)
    {
        if (result is DeliveryResult.Stopped stop)
            stopped.Report(place, stop.Reason);
        return result;
    }

    /// <param name="isRepeatable">Whether a second time leaves everything as the first did.</param>
    private static DeliveryResult ResultOf(SlackAnswer answer, bool isRepeatable) => answer switch
    {
        SlackAnswer.Done done => new DeliveryResult.Delivered(done.Text("ts")),
        SlackAnswer.Doubtful doubt => isRepeatable ? new DeliveryResult.Postponed(null, doubt.Error) : new DeliveryResult.Unconfirmed(doubt.Error),
        SlackAnswer.RateLimited limited => new DeliveryResult.Postponed(limited.After, "ratelimited"),
        SlackAnswer.Later later => new DeliveryResult.Postponed(null, later.Error),
        SlackAnswer.TokenExpired => new DeliveryResult.Postponed(null, "token_expired"),
        SlackAnswer.NotSent notSent => new DeliveryResult.Postponed(null, notSent.Why),
        // It may be installed again within the day.
        SlackAnswer.InstallationStopped stop => new DeliveryResult.Postponed(null, stop.Error),
        SlackAnswer.ChannelStopped stop => new DeliveryResult.Stopped(stop.Reason, stop.Error),
        SlackAnswer.Refused refused => new DeliveryResult.Refused(refused.ToString()),
        _ => throw new System.Diagnostics.UnreachableException(answer.GetType().Name),
    };
}
