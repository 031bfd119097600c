namespace KpiBot.Host.Configuration;

/// <summary>Ends a command with a sentence for the person at the terminal, and no stack trace.</summary>
internal sealed class UserFacingException(string message, int exitCode = ExitCodes.Failure, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
