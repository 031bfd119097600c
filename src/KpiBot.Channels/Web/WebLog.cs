using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web;

/// <summary>Every sentence that the page writes to the log.</summary>
internal static partial class WebLog
{
    [LoggerMessage(1, LogLevel.Information, "{Sentence}")]
    public static partial void PageIsOff(this ILogger logger, string sentence);

    [LoggerMessage(2, LogLevel.Error, "Answering a question of the page failed; the person is told.")]
    public static partial void AskFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "An answer could not be drawn on the page; the person is told.")]
    public static partial void NotShown(this ILogger logger, Exception exception);
}
