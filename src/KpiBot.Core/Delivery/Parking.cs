using System.Diagnostics;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>Why a message is not tried any more.</summary>
/// <param name="Stop">Why nothing can be said in its place; null where that is not the reason.</param>
/// <param name="Sentence">As the channel says it; null where no channel was asked.</param>
public sealed record Parking(ParkReason Reason, StopReason? Stop = null, string? Sentence = null)
{
    /// <summary>As the end of a sentence.</summary>
    public LocalizedText Text => Reason switch
    {
        ParkReason.PlaceStopped => Stop?.Text() ?? throw new UnreachableException("A place that is stopped has a reason."),
        ParkReason.PlaceUnknown => new("I do not know the place any more", "je ne connais plus cet endroit"),
        ParkReason.Expired => new("it would have come too late", "il serait arrivé trop tard"),
        ParkReason.Refused => new("the message was refused", "le message a été refusé"),
        ParkReason.Unconfirmed => new("its arrival was not confirmed, twice: it may be there", "son arrivée n'a pas été confirmée, deux fois\u202F: il y est peut-être"),
        ParkReason.GivenUp => new("it did not work for a whole day", "cela n'a pas fonctionné pendant toute une journée"),
        ParkReason.ContentUnknown => new("this version of KpiBot cannot make such messages", "cette version de KpiBot ne sait pas faire de tels messages"),
        _ => throw new UnreachableException(Reason.ToString()),
    };
}

public enum ParkReason
{
    PlaceStopped,
    PlaceUnknown,
    Expired,
    Refused,
    Unconfirmed,
    GivenUp,
    ContentUnknown,
}
