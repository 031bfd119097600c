using KpiBot.Core.Access;
using KpiBot.Core.Answers;

namespace KpiBot.Core.Delivery;

/// <summary>Speaks on a channel without being asked.</summary>
public interface IChannelSender
{
    /// <summary>What the ids of its places begin with.</summary>
    string Prefix { get; }

    /// <summary>Who hears on this channel what concerns nobody else; null for nobody.</summary>
    string? Administrator { get; }

    /// <summary>Where the person alone reads; null where there is no such chat and none can be begun.</summary>
    string? PlaceOf(Principal person);

    /// <summary>Null where the channel knows no such place. A chat that is not begun yet has an empty address.</summary>
    Destination? Find(string place);

    /// <summary>
    /// Says it once. Tries again by itself only what cannot have arrived, and not for long: waiting is the outbox's part.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(Outgoing message, CancellationToken cancellation);
}

/// <summary>A message as it is to be said now.</summary>
/// <param name="MayBeRepeat">Whether it has to say that it may be there already.</param>
public sealed record Outgoing(string Place, Answer Answer, EarlierMessages Earlier, bool MayBeRepeat);

/// <summary>What a message refers to, as the channel calls it.</summary>
/// <param name="Above">Below which it stands; null for one on its own.</param>
/// <param name="Replaced">Whose place it takes; null for none.</param>
public sealed record EarlierMessages(string? Above, string? Replaced)
{
    public static readonly EarlierMessages None = new(null, null);
}

/// <summary>What came of saying something once.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult() { }

    /// <param name="Reference">As the channel calls it; null where it has no name.</param>
    public sealed record Delivered(string? Reference) : DeliveryResult;

    /// <summary>It did not arrive, and may later.</summary>
    /// <param name="After">As long as the channel asks to wait; null where it does not say.</param>
    public sealed record Postponed(TimeSpan? After, string Sentence) : DeliveryResult;

    /// <summary>It may have arrived.</summary>
    public sealed record Unconfirmed(string Sentence) : DeliveryResult;

    /// <summary>Nothing more can be said there until the channel says otherwise.</summary>
    public sealed record Stopped(StopReason Reason, string Sentence) : DeliveryResult;

    /// <summary>Not this, and not later either.</summary>
    public sealed record Refused(string Sentence) : DeliveryResult;
}
