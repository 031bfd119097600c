using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Sending;

/// <summary>A destination, and its address read.</summary>
internal sealed record Known<TAddress>(Destination Destination, TAddress Address);

/// <summary>What arrived tells of where it came from.</summary>
/// <param name="Id">Of the destination.</param>
/// <param name="Person">Who alone reads there; null where several do, or it is not known who.</param>
internal sealed record Seen<TAddress>(string Id, DestinationKind Kind, TAddress Address, Identity? Person = null, string? Name = null, UiLanguage? Language = null);

/// <summary>What a channel needs to speak in a place; written as <see cref="object.ToString"/> gives it.</summary>
internal interface IKeptAddress<TSelf>
{
    static abstract TSelf Read(string kept);

    /// <summary>With what was known before of the same place and is not said this time.</summary>
    TSelf CompletedBy(TSelf earlier);
}
