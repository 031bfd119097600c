namespace KpiBot.Core.Delivery;

/// <summary>A message, and how far it has come.</summary>
/// <param name="Number">Ascending in the order of adding: messages of a place are said in this order.</param>
public sealed record OutboxEntry(long Number, OutboxMessage Message, DateTimeOffset AddedAt)
{
    public OutboxState State { get; init; }

    /// <summary>It is not tried before.</summary>
    public DateTimeOffset Due { get; init; }

    public int Attempts { get; init; }

    /// <summary>Null where it was not tried yet.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>Whether an earlier try may have arrived though nobody said so: the next says that it may be a repeat, and is the last.</summary>
    public bool MayBeRepeat { get; init; }

    /// <summary>What the channel calls it, once it is delivered; null where it has no name.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it is not tried any more; null unless it is parked.</summary>
    public Parking? Parking { get; init; }

    /// <summary>When it was delivered or parked; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool IsEnded => State is OutboxState.Delivered or OutboxState.Parked;

    /// <summary>When something is to be done about it.</summary>
    internal DateTimeOffset WakeAt => Message.Expires is { } end && end < Due ? end : Due;

    /// <summary>As it is when it is added.</summary>
    public static OutboxEntry Of(long number, OutboxMessage message, DateTimeOffset now) =>
        new(number, message, now) { Due = message.NotBefore is { } earliest && earliest > now ? earliest : now };
}

public enum OutboxState
{
    /// <summary>Not tried yet. While it is not due, those behind it pass.</summary>
    Waiting,

    /// <summary>Given to its channel, or about to be. Found at a start, it may have arrived.</summary>
    Sending,

    /// <summary>To be tried again. Those behind it wait.</summary>
    Postponed,

    /// <summary>Not tried any more.</summary>
    Parked,

    /// <summary>Its channel has confirmed it.</summary>
    Delivered,
}
