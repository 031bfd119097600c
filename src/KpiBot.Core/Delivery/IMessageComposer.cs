using KpiBot.Core.Answers;

namespace KpiBot.Core.Delivery;

/// <summary>Makes messages of one kind at the time of sending, for those who read in the place.</summary>
public interface IMessageComposer
{
    /// <summary>Of <see cref="MessageContent"/>.</summary>
    string Kind { get; }

    /// <param name="place">Its language is null where it is not known.</param>
    Task<Composed> ComposeAsync(OutboxMessage message, Destination place, CancellationToken cancellation);
}

/// <summary>What a composer makes of a message.</summary>
public abstract record Composed
{
    private Composed() { }

    public sealed record Ready(Answer Answer) : Composed;

    /// <summary>It is to be asked again then; those behind it in the place pass.</summary>
    public sealed record Later(DateTimeOffset At) : Composed;
}
