using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Conversations;

/// <summary>What conversations write to the log.</summary>
internal static partial class ConversationLog
{
    [LoggerMessage(1, LogLevel.Error, "A question failed ({Reference}), {Length} characters long: {Question}")]
    public static partial void QuestionFailed(this ILogger log, Exception exception, string reference, int length, string question);

    [LoggerMessage(2, LogLevel.Error, "A message was answered and could not be remembered: a follow-up will not find it")]
    public static partial void NotRemembered(this ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A message could not be written to the audit trail")]
    public static partial void NotRecorded(this ILogger log, Exception exception);
}
