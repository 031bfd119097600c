using System.Text.Json;
using KpiBot.Core.Access;

namespace KpiBot.Core.Delivery;

/// <summary>Tells the owner of a message in private that it is parked, or where they cannot be reached, the administrator.</summary>
internal sealed class ParkedNotices(IReadOnlyList<IChannelSender> channels)
{
    /// <param name="place">Where it was for; null where that is not known any more.</param>
    /// <returns>Null where nobody is to be told, or can be. That a notice of this kind is parked is told to nobody: it would never end.</returns>
    public OutboxMessage? Of(OutboxEntry parked, Destination? place)
    {
        var message = parked.Message;
        if (message.Content.Kind == ParkedNotice.Kind || PlaceFor(message) is not { } where)
            return null;
        var notice = new ParkedNotice(message.Subject.English, message.Subject.French, place?.Name, place?.Kind, parked.Parking!.Text.English, parked.Parking.Text.French);
        var payload = JsonSerializer.Serialize(notice, DeliveryJson.Kept.ParkedNotice);
        return new("parked:" + message.Key, where, new(ParkedNotice.Kind, payload), message.Subject);
    }

    // Never there where it could not be said.
    private string? PlaceFor(OutboxMessage message) => Candidates(message.Owner).FirstOrDefault(place => place is not null && place != message.Place);

    private IEnumerable<string?> Candidates(Principal? owner) =>
        [.. owner is null ? [] : channels.Select(channel => channel.PlaceOf(owner)), .. channels.Select(channel => channel.Administrator)];
}
