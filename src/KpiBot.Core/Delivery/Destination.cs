using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>A chat or a channel in which KpiBot can speak without being asked.</summary>
/// <param name="Id">Begins with the kind of channel: <c>teams:19:…@thread.tacv2</c>.</param>
/// <param name="Address">All that its channel needs to speak there, in the channel's own words.</param>
public sealed record Destination(string Id, DestinationKind Kind, string Address)
{
    /// <summary>The chat's, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Who alone reads here; null where several do, or it is not known who.</summary>
    public Identity? Person { get; init; }

    /// <summary>Who brought KpiBot here; null where that is not known.</summary>
    public Identity? AddedBy { get; init; }

    /// <summary>Of whoever spoke here last; null where their client is in neither.</summary>
    public UiLanguage? Language { get; init; }

    public bool IsWelcomed { get; init; }

    /// <summary>Null where KpiBot may speak.</summary>
    public StopReason? Stopped { get; init; }
}

public enum DestinationKind
{
    /// <summary>One person reads.</summary>
    Personal,
    Group,
    Channel,
}
