using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Storage.LiteDb;

/// <summary>A message of the outbox, as the file has it. Instants are UTC ticks.</summary>
internal sealed class OutboxRecord
{
    /// <summary>Ascending in the order of adding.</summary>
    public long Id { get; set; }

    /// <summary>Of the message's key, which may be longer than an index takes.</summary>
    public required string Key { get; set; }

    /// <summary>Of thread and place; empty where there is no thread.</summary>
    public required string ThreadKey { get; set; }

    /// <summary>Zero while it is open.</summary>
    public long EndedAt { get; set; }

    public required string Name { get; set; }

    public required string Place { get; set; }

    public required string Kind { get; set; }

    public required string Payload { get; set; }

    public required string EnglishSubject { get; set; }

    public required string FrenchSubject { get; set; }

    public long? NotBefore { get; set; }

    public long? Expires { get; set; }

    public string? Thread { get; set; }

    public string? Replaces { get; set; }

    public List<string>? Owner { get; set; }

    public long AddedAt { get; set; }

    public required string State { get; set; }

    public long Due { get; set; }

    public int Attempts { get; set; }

    public long? FirstTriedAt { get; set; }

    public bool MayBeRepeat { get; set; }

    public string? Reference { get; set; }

    public string? Parked { get; set; }

    public string? Stop { get; set; }

    public string? Sentence { get; set; }

    public static string KeyOf(string name) => HashedKey.Of(name);

    public static string ThreadKeyOf(string? thread, string place) => thread is null ? "" : HashedKey.Of($"{thread}\n{place}");

    public static OutboxRecord Of(OutboxEntry entry)
    {
        var message = entry.Message;
        return new()
        {
            Id = entry.Number,
            Key = KeyOf(message.Key),
            ThreadKey = ThreadKeyOf(message.Thread, message.Place),
            EndedAt = entry.EndedAt?.UtcTicks ?? 0,
            Name = message.Key,
            Place = message.Place,
            Kind = message.Content.Kind,
            Payload = message.Content.Payload,
            EnglishSubject = message.Subject.English,
            FrenchSubject = message.Subject.French,
            NotBefore = message.NotBefore?.UtcTicks,
            Expires = message.Expires?.UtcTicks,
            Thread = message.Thread,
            Replaces = message.Replaces,
            Owner = message.Owner?.Identities.Select(identity => identity.Value).ToList(),
            AddedAt = entry.AddedAt.UtcTicks,
            State = entry.State.ToString(),
            Due = entry.Due.UtcTicks,
            Attempts = entry.Attempts,
            FirstTriedAt = entry.FirstTriedAt?.UtcTicks,
            MayBeRepeat = entry.MayBeRepeat,
            Reference = entry.Reference,
            Parked = entry.Parking?.Reason.ToString(),
            Stop = entry.Parking?.Stop?.ToString(),
            Sentence = entry.Parking?.Sentence,
        };
    }

    public OutboxEntry ToEntry() => new(Id, ToMessage(), At(AddedAt))
    {
        State = Enum.Parse<OutboxState>(State),
        Due = At(Due),
        Attempts = Attempts,
        FirstTriedAt = At(FirstTriedAt),
        MayBeRepeat = MayBeRepeat,
        Reference = Reference,
        Parking = Parked is null ? null : new(Enum.Parse<ParkReason>(Parked), Stop is null ? null : Enum.Parse<StopReason>(Stop), Sentence),
        EndedAt = EndedAt == 0 ? null : At(EndedAt),
    };

    private OutboxMessage ToMessage() => new(Name, Place, new(Kind, Payload), new(EnglishSubject, FrenchSubject))
    {
        NotBefore = At(NotBefore),
        Expires = At(Expires),
        Thread = Thread,
        Replaces = Replaces,
        Owner = Owner is null ? null : new([.. Owner.Select(Identity.Read).OfType<Identity>()]),
    };

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    private static DateTimeOffset? At(long? ticks) => ticks is { } known ? At(known) : null;
}
