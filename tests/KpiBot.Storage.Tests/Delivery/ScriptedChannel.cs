using System.Collections.Concurrent;
using System.Globalization;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;

namespace KpiBot.Storage.Tests.Delivery;

/// <summary>A channel that outlives the bot, as Teams and Slack do: what it has accepted stays.</summary>
internal sealed class ScriptedChannel : IChannelSender
{
    public const string Owner = "test:owner";
    public const string Administrators = "test:admin";

    private readonly ConcurrentDictionary<string, Destination> places = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Accepted> accepted = new();
    private int given;

    public static Principal Anna { get; } = new([Identity.Email("anna@example.com")]);

    /// <summary>What it says of a message; delivered unless something else is scripted. May throw.</summary>
    public Func<Outgoing, Task<DeliveryResult>?> Script { get; set; } = _ => null;

    public IReadOnlyList<Accepted> Accepted => [.. accepted];

    public string Prefix => "test:";

    public string? Administrator => places.ContainsKey(Administrators) ? Administrators : null;

    public string? PlaceOf(Principal person) => person.Identities.SequenceEqual(Anna.Identities) && places.ContainsKey(Owner) ? Owner : null;

    public Destination? Find(string place) => places.GetValueOrDefault(place);

    public void Add(string place, DestinationKind kind = DestinationKind.Channel, string? name = null, StopReason? stopped = null, Core.Localization.UiLanguage? language = null) =>
        places[place] = new(place, kind, "") { Name = name, Stopped = stopped, Language = language };

    public async Task<DeliveryResult> DeliverAsync(Outgoing message, CancellationToken cancellation)
    {
        if (Script(message) is { } scripted && await scripted.WaitAsync(cancellation) is not DeliveryResult.Delivered { Reference: null } and var other)
            return other;
        return Accept(message);
    }

    /// <summary>It is there, whatever KpiBot hears of it.</summary>
    public DeliveryResult Accept(Outgoing message)
    {
        var reference = Interlocked.Increment(ref given).ToString(CultureInfo.InvariantCulture);
        accepted.Enqueue(new(message.Place, ((TextAnswer)message.Answer).Title, message.MayBeRepeat, message.Earlier));
        return new DeliveryResult.Delivered(reference);
    }
}

internal sealed record Accepted(string Place, string Title, bool MayBeRepeat, EarlierMessages Earlier);

/// <summary>Says the payload; one that begins with "until" only once its time has come.</summary>
internal sealed class PlainComposer(TimeProvider clock) : IMessageComposer
{
    public string Kind => "plain";

    public Task<Composed> ComposeAsync(OutboxMessage message, Destination place, CancellationToken cancellation)
    {
        var payload = message.Content.Payload;
        if (payload == "broken")
            throw new InvalidOperationException("It cannot be composed.");
        return Task.FromResult<Composed>(payload.StartsWith("until ", StringComparison.Ordinal) && DateTimeOffset.Parse(payload[6..], CultureInfo.InvariantCulture) is var at && at > clock.GetUtcNow()
            ? new Composed.Later(at)
            : new Composed.Ready(new TextAnswer(Core.Localization.UiLanguage.English, message.Key, [payload], [])));
    }
}
