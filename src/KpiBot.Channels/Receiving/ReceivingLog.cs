using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Receiving;

/// <summary>What all channels write to the log alike.</summary>
internal static partial class ReceivingLog
{
    [LoggerMessage(1, LogLevel.Error, "Work that was accepted failed.")]
    public static partial void WorkFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Answering {MessageId} in conversation {ConversationId} failed; the person is told.")]
    public static partial void AskFailed(this ILogger logger, Exception exception, string? messageId, string? conversationId);
}
