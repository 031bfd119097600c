using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack;

/// <summary>What the receiving side writes to the log.</summary>
internal static partial class SlackArrivalLog
{
    [LoggerMessage(1, LogLevel.Information, "{Sentence}")]
    public static partial void SlackIsOff(this ILogger logger, string sentence);

    [LoggerMessage(2, LogLevel.Information, "Slack is heard: {Ways}.")]
    public static partial void SlackIsHeard(this ILogger logger, string ways);

    [LoggerMessage(3, LogLevel.Warning, "A request to Slack's addresses was refused because of its signature: {Fault}.")]
    public static partial void SignatureRefused(this ILogger logger, SignatureFault fault);

    [LoggerMessage(4, LogLevel.Information, "Slack has sent something again (retry {Attempt}: {Reason}).")]
    public static partial void SentAgain(this ILogger logger, string attempt, string reason);

    [LoggerMessage(5, LogLevel.Debug, "Nothing is done about {Kind} from Slack.")]
    public static partial void ArrivalIgnored(this ILogger logger, string kind);

    [LoggerMessage(6, LogLevel.Error, "Working on {Kind} {Id} from Slack failed.")]
    public static partial void ArrivalFailed(this ILogger logger, Exception exception, string kind, string? id);

    [LoggerMessage(7, LogLevel.Warning, "Slack did not say who {User} is ({Answer}); they are asked to try again.")]
    public static partial void UserNotRead(this ILogger logger, string user, SlackAnswer answer);

    [LoggerMessage(8, LogLevel.Warning, "Slack did not show the view {View}: {Answer}.")]
    public static partial void ViewNotShown(this ILogger logger, string view, SlackAnswer answer);

    [LoggerMessage(20, LogLevel.Information, "Socket {Number} to Slack is open; Slack counts {Connections} of this app.")]
    public static partial void SocketOpen(this ILogger logger, int number, long connections);

    [LoggerMessage(21, LogLevel.Information, "Socket {Number} to Slack ends ({Reason}); the next one is opened first.")]
    public static partial void SocketEnds(this ILogger logger, int number, string reason);

    [LoggerMessage(22, LogLevel.Warning, "Socket {Number} to Slack is lost ({Reason}); the next try follows in {Wait}.")]
    public static partial void SocketLost(this ILogger logger, int number, string reason, TimeSpan wait);

    [LoggerMessage(23, LogLevel.Error, "Slack opens no socket any more ({Error}), so nothing is heard over Socket Mode until KpiBot is started anew: {WhatToDo}")]
    public static partial void SocketsStopped(this ILogger logger, string error, string whatToDo);

    [LoggerMessage(24, LogLevel.Warning, "Something that came over a socket could not be taken or read ({What}); Slack sends it again.")]
    public static partial void EnvelopeNotTaken(this ILogger logger, string what);
}
