using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>Every sentence about pictures in the log.</summary>
internal static partial class ChartLog
{
    [LoggerMessage(20, LogLevel.Warning, "{Sentence}")]
    public static partial void NoPictures(this ILogger logger, string sentence);

    [LoggerMessage(21, LogLevel.Warning, "{Sentence}")]
    public static partial void NoDrawing(this ILogger logger, Exception exception, string sentence);
}
