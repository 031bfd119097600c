using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>A place, as the end of a sentence.</summary>
public static class PlaceWords
{
    /// <param name="name">Null where it has none.</param>
    /// <param name="kind">Null where that is not known.</param>
    public static LocalizedText Where(string? name, DestinationKind? kind) => (name, kind) switch
    {
        ({ Length: > 0 }, _) => new($"in “{name}”", $"dans «\u202F{name}\u202F»"),
        (_, DestinationKind.Personal) => new("in a personal chat", "dans une conversation personnelle"),
        (_, DestinationKind.Group) => new("in a group chat that I was added to", "dans une conversation de groupe où l'on m'a ajouté"),
        (_, DestinationKind.Channel) => new("in a channel that I was added to", "dans un canal où l'on m'a ajouté"),
        (_, null) => new("in a place that I do not know any more", "dans un endroit que je ne connais plus"),
    };
}
