using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Storage.LiteDb;

/// <summary>A chat or channel, as the file has it.</summary>
internal sealed class DestinationRecord
{
    public required string Id { get; set; }

    /// <summary>The destination's own id, which is longer than a key may be.</summary>
    public required string Name { get; set; }

    public required string Kind { get; set; }

    public required string Address { get; set; }

    public string? Title { get; set; }

    public string? Person { get; set; }

    public string? AddedBy { get; set; }

    public string? Language { get; set; }

    public bool IsWelcomed { get; set; }

    public string? Stopped { get; set; }

    public static DestinationRecord Of(string key, Destination destination) => new()
    {
        Id = key,
        Name = destination.Id,
        Kind = destination.Kind.ToString(),
        Address = destination.Address,
        Title = destination.Name,
        Person = destination.Person?.Value,
        AddedBy = destination.AddedBy?.Value,
        Language = LanguageCode.Of(destination.Language),
        IsWelcomed = destination.IsWelcomed,
        Stopped = destination.Stopped?.ToString(),
    };

    public Destination ToDestination() => new(Name, Enum.Parse<DestinationKind>(Kind), Address)
    {
        Name = Title,
        Person = Person is null ? null : Identity.Read(Person),
        AddedBy = AddedBy is null ? null : Identity.Read(AddedBy),
        Language = LanguageCode.Read(Language),
        IsWelcomed = IsWelcomed,
        Stopped = Stopped is null ? null : Enum.Parse<StopReason>(Stopped),
    };
}
