namespace KpiBot.Host.Configuration;

internal static class LoggingSetup
{
    /// <summary>Standard output is for results alone.</summary>
    public static ILoggingBuilder AddConsoleOnStandardError(this ILoggingBuilder logging) =>
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
