using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>That a message could not be delivered, as it is kept until it is said.</summary>
internal sealed record ParkedNotice(string EnglishSubject, string FrenchSubject, string? PlaceName, DestinationKind? PlaceKind, string EnglishReason, string FrenchReason)
{
    public const string Kind = "parked";

    public TextAnswer In(UiLanguage language)
    {
        var subject = new LocalizedText(EnglishSubject, FrenchSubject).In(language);
        var reason = new LocalizedText(EnglishReason, FrenchReason).In(language);
        var place = PlaceWords.Where(PlaceName, PlaceKind).In(language);
        return new(language,
            new LocalizedText("A message did not arrive", "Un message n'est pas arrivé").In(language),
            [
                new LocalizedText($"It was about “{subject}”, to be said {place}.", $"Le sujet\u202F: «\u202F{subject}\u202F», à dire {place}.").In(language),
                new LocalizedText($"The reason: {reason}. I do not try this message again; others go on as usual.", $"La raison\u202F: {reason}. Je ne réessaie pas ce message\u202F; les autres continuent comme d'habitude.").In(language),
            ], []);
    }
}

/// <summary>Makes it in the language of the place.</summary>
public sealed class ParkedNoticeComposer : IMessageComposer
{
    public string Kind => ParkedNotice.Kind;

    public Task<Composed> ComposeAsync(OutboxMessage message, Destination place, CancellationToken cancellation) =>
        Task.FromResult<Composed>(new Composed.Ready(
            JsonSerializer.Deserialize(message.Content.Payload, DeliveryJson.Kept.ParkedNotice)!.In(place.Language ?? UiLanguage.English)));
}
