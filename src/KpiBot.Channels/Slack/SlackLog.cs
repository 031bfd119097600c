using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack;

/// <summary>What the sending side writes to the log.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(100, LogLevel.Warning, "Slack's {Method} did not work ({Answer}) in try {Attempt}; the next one follows in {Wait}.")]
    public static partial void CallAgain(this ILogger logger, string method, SlackAnswer answer, int attempt, TimeSpan wait);

    [LoggerMessage(101, LogLevel.Warning, "Slack did not say whether {Method} worked ({Answer}) in try {Attempt}; the next one follows in {Wait}. Where the first had worked, it is there twice.")]
    public static partial void MayBeDoubled(this ILogger logger, string method, SlackAnswer answer, int attempt, TimeSpan wait);

    [LoggerMessage(102, LogLevel.Error, "Something was not delivered to channel {Channel} of workspace {Team}: {Answer}.")]
    public static partial void NotDelivered(this ILogger logger, string team, string channel, SlackAnswer answer);

    [LoggerMessage(103, LogLevel.Warning, "A picture was not taken by workspace {Team}: {Answer}.")]
    public static partial void PictureNotUploaded(this ILogger logger, string team, SlackAnswer answer);

    [LoggerMessage(107, LogLevel.Error, "A direct message could not be begun: {Answer}.")]
    public static partial void ChatNotBegun(this ILogger logger, SlackAnswer answer);

    [LoggerMessage(108, LogLevel.Error, "A file was not handed over in channel {Channel} of workspace {Team}: {Answer}.")]
    public static partial void FileNotHandedOver(this ILogger logger, string team, string channel, SlackAnswer answer);

    [LoggerMessage(120, LogLevel.Error, "Slack takes KpiBot's token of {Installation} no longer ({Error}): nothing is said there until KpiBot is installed again.")]
    public static partial void InstallationStopped(this ILogger logger, string installation, string error);

    [LoggerMessage(121, LogLevel.Error, "What is kept of installation {Installation} cannot be opened: its key is gone. Install KpiBot there again.")]
    public static partial void InstallationNotRead(this ILogger logger, string installation);

    [LoggerMessage(122, LogLevel.Information, "The token of {Installation} was renewed and serves until {Ends}.")]
    public static partial void TokenRefreshed(this ILogger logger, string installation, DateTimeOffset? ends);

    [LoggerMessage(123, LogLevel.Error, "The token of {Installation} was not renewed: {Answer}.")]
    public static partial void TokenNotRefreshed(this ILogger logger, string installation, SlackAnswer answer);

    [LoggerMessage(124, LogLevel.Information, "KpiBot was installed in {Installation}.")]
    public static partial void Installed(this ILogger logger, string installation);

    [LoggerMessage(125, LogLevel.Information, "KpiBot is installed in {Installation} no longer ({Error}): what it kept of it is forgotten.")]
    public static partial void Uninstalled(this ILogger logger, string installation, string error);

    [LoggerMessage(126, LogLevel.Warning, "An installation was refused: {Why}.")]
    public static partial void InstallationRefused(this ILogger logger, string why);

    [LoggerMessage(127, LogLevel.Information, "Slack is on in {Installation} as {BotUser}.")]
    public static partial void SlackIsOn(this ILogger logger, string installation, string botUser);

    [LoggerMessage(128, LogLevel.Error, "Slack does not take SLACK_BOT_TOKEN: {Answer}. Copy the “Bot User OAuth Token” of “OAuth & Permissions” again, and start KpiBot anew.")]
    public static partial void OwnTokenRefused(this ILogger logger, SlackAnswer answer);
}
