using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>Something that KpiBot says without being asked, as it is kept until it is said.</summary>
/// <param name="Key">There is never a second of the same key: the schedule or alert, its occurrence, and the place.</param>
/// <param name="Place">A <see cref="Destination"/>'s id, or what <see cref="IChannelSender.PlaceOf"/> gives for a person.</param>
/// <param name="Subject">What it is about, for whoever has to hear that it was not said: no numbers.</param>
public sealed record OutboxMessage(string Key, string Place, MessageContent Content, LocalizedText Subject)
{
    /// <summary>Null where it may be said at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>From then on it is of no use; null where it always is.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Messages of the same thread and place stand below the first of them; null for one on its own.</summary>
    public string? Thread { get; init; }

    /// <summary>The key of the message whose place it takes, where that was delivered and is still there; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Who hears of it where it cannot be delivered; null for the administrator.</summary>
    public Principal? Owner { get; init; }
}

/// <summary>What a message is made of at the time of sending.</summary>
/// <param name="Kind">Of the <see cref="IMessageComposer"/> that makes it.</param>
/// <param name="Payload">In the composer's own words, small: what to ask for, never what was answered.</param>
public sealed record MessageContent(string Kind, string Payload);
