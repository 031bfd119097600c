using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Delivery;

/// <summary>What the outbox writes to the log.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Message} for {Place} was not delivered at attempt {Attempts}, and is tried again at {Due:O}: {Why}")]
    public static partial void MessagePostponed(this ILogger log, string message, string place, int attempts, string why, DateTimeOffset due);

    [LoggerMessage(2, LogLevel.Error, "{Message} for {Place} is parked ({Reason}): {Why}")]
    public static partial void MessageParked(this ILogger log, string message, string place, ParkReason reason, string why);

    [LoggerMessage(3, LogLevel.Error, "Nobody can be told that {Message} for {Place} is parked: neither its owner nor an administrator is reached.")]
    public static partial void NobodyToTellOfParking(this ILogger log, string message, string place);

    [LoggerMessage(4, LogLevel.Error, "{Message} for {Place} could not be composed")]
    public static partial void MessageNotComposed(this ILogger log, Exception fault, string message, string place);

    [LoggerMessage(5, LogLevel.Error, "The channel of {Place} failed: what it was given may have arrived")]
    public static partial void ChannelFailed(this ILogger log, Exception fault, string place);

    [LoggerMessage(6, LogLevel.Error, "What became of {Message} could not be written, at try {Tries}")]
    public static partial void OutboxNotWritten(this ILogger log, Exception fault, string message, int tries);

    [LoggerMessage(7, LogLevel.Critical, "{Message} for {Place} failed where nothing should: whether it arrived is not known")]
    public static partial void TurnFailed(this ILogger log, Exception? fault, string message, string place);

    [LoggerMessage(8, LogLevel.Warning, "What was delivered long ago could not be removed from the outbox")]
    public static partial void OutboxNotPruned(this ILogger log, Exception fault);
}
