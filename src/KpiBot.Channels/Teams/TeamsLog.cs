using System.Net;
using KpiBot.Channels.Teams.Authentication;
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

    [LoggerMessage(30, LogLevel.Warning, "A request to Teams' endpoint was refused because of its token: {Fault}.")]
    public static partial void TokenRefused(this ILogger logger, TokenFault fault);

    [LoggerMessage(31, LogLevel.Error, "The signing keys could not be read from {Metadata}.")]
    public static partial void SigningKeysNotRead(this ILogger logger, Exception exception, Uri metadata);

    [LoggerMessage(32, LogLevel.Information, "An activity {Type} of a tenant that is not answered was ignored.")]
    public static partial void OtherTenantIgnored(this ILogger logger, string? type);

    [LoggerMessage(33, LogLevel.Warning, "Teams did not say who somebody in conversation {ConversationId} is; they are asked to try again.")]
    public static partial void MemberNotRead(this ILogger logger, Exception exception, string? conversationId);

    [LoggerMessage(34, LogLevel.Information, "Teams is on: {Credentials}, {Cloud} cloud.")]
    public static partial void TeamsIsOn(this ILogger logger, string credentials, string cloud);
}
