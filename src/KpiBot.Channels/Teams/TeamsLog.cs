using System.Net;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.Sending;
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

    [LoggerMessage(5, LogLevel.Error, "The reply to activity {ActivityId} in conversation {ConversationId} was not delivered to {ServiceUrl}: {Answer}.")]
    public static partial void NotDelivered(this ILogger logger, string? activityId, string? conversationId, Uri serviceUrl, ConnectorAnswer answer);

    [LoggerMessage(6, LogLevel.Warning, "The connector answered {Status} to try {Attempt}; the next one follows in {Wait}.")]
    public static partial void ConnectorAskedToWait(this ILogger logger, HttpStatusCode status, int attempt, TimeSpan wait);

    [LoggerMessage(8, LogLevel.Error, "The invoke {Name} (activity {ActivityId}, conversation {ConversationId}) failed; the person is told.")]
    public static partial void InvokeFailed(this ILogger logger, Exception exception, string? name, string? activityId, string? conversationId);

    [LoggerMessage(9, LogLevel.Warning, "The connector did not answer try {Attempt}; the next one follows in {Wait}. Where the first had arrived, the message is there twice.")]
    public static partial void ConnectorDidNotAnswer(this ILogger logger, Exception exception, int attempt, TimeSpan wait);

    [LoggerMessage(10, LogLevel.Error, "A personal chat could not be begun: {Answer}.")]
    public static partial void ChatNotBegun(this ILogger logger, ConnectorAnswer answer);

    [LoggerMessage(30, LogLevel.Warning, "A request to Teams' endpoint was refused because of its token: {Fault}.")]
    public static partial void TokenRefused(this ILogger logger, TokenFault fault);

    [LoggerMessage(31, LogLevel.Error, "The signing keys could not be read from {Metadata}.")]
    public static partial void SigningKeysNotRead(this ILogger logger, Exception exception, Uri metadata);

    [LoggerMessage(32, LogLevel.Information, "An activity {Type} of a tenant that is not answered was ignored.")]
    public static partial void OtherTenantIgnored(this ILogger logger, string? type);

    [LoggerMessage(33, LogLevel.Warning, "Teams did not say who somebody in conversation {ConversationId} is; they are asked to try again.")]
    public static partial void MemberNotRead(this ILogger logger, Exception exception, string? conversationId);

    [LoggerMessage(34, LogLevel.Information, "Teams is on: {Credentials}, {Cloud} cloud, {Conversations} conversations known.")]
    public static partial void TeamsIsOn(this ILogger logger, string credentials, string cloud, int conversations);

    [LoggerMessage(35, LogLevel.Error, "No card could be made of the answer to activity {ActivityId} in conversation {ConversationId}; the person is told.")]
    public static partial void CardNotMade(this ILogger logger, Exception exception, string? activityId, string? conversationId);

    [LoggerMessage(50, LogLevel.Warning, "A file was not taken by {Host}.")]
    public static partial void FileNotUploaded(this ILogger logger, Exception exception, string host);

    [LoggerMessage(51, LogLevel.Warning, "The answer behind a link to a file took too long.")]
    public static partial void FileTookTooLong(this ILogger logger);
}
