using KpiBot.Core.Delivery;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Sending;

/// <summary>What every channel writes to the log alike when it speaks without being asked.</summary>
internal static partial class SendingLog
{
    [LoggerMessage(12, LogLevel.Warning, "Nothing can be said any more in {Destination}: {Reason}.")]
    public static partial void DestinationStopped(this ILogger logger, string destination, StopReason reason);

    [LoggerMessage(13, LogLevel.Warning, "Nobody could be told that nothing can be said any more in {Destination}: whoever added KpiBot is not known or not reached, and so is the administrator ({Channel}:Administrator).")]
    public static partial void NobodyToTell(this ILogger logger, string destination, string channel);
}
