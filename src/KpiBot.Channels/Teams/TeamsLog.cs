using System.Net;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams;

/// <summary>Every sentence that the channel writes to the log.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(1, LogLevel.Information, "{Sentence}")]
    public static partial void TeamsIsOff(this ILogger logger, string sentence);

    [LoggerMessage(2, LogLevel.Warning, "Teams messages are accepted without credentials, from this machine alone (--playground).")]
    public static partial void TeamsIsOpenOnLoopback(this ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "The turn of activity {ActivityId} in conversation {ConversationId} failed.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string? activityId, string? conversationId);

    [LoggerMessage(4, LogLevel.Error, "Answering activity {ActivityId} in conversation {ConversationId} failed; the person is told.")]
    public static partial void AskFailed(this ILogger logger, Exception exception, string? activityId, string? conversationId);

    [LoggerMessage(5, LogLevel.Error, "The reply to activity {ActivityId} in conversation {ConversationId} was not delivered to {ServiceUrl}.")]
    public static partial void ReplyNotDelivered(this ILogger logger, Exception exception, string? activityId, string? conversationId, Uri serviceUrl);

    [LoggerMessage(6, LogLevel.Warning, "The connector answered {Status} to try {Attempt}; the next one follows in {Wait}.")]
    public static partial void ConnectorAskedToWait(this ILogger logger, HttpStatusCode status, int attempt, TimeSpan wait);

    [LoggerMessage(7, LogLevel.Error, "Work that was accepted failed.")]
    public static partial void WorkFailed(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The invoke {Name} (activity {ActivityId}, conversation {ConversationId}) failed; the person is told.")]
    public static partial void InvokeFailed(this ILogger logger, Exception exception, string? name, string? activityId, string? conversationId);
}
