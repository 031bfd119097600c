namespace KpiBot.Host.Configuration;

internal static class ExitCodes
{
    public const int Answered = 0;
    public const int Failure = 1;
    public const int BadUsage = 2;
    public const int AskedBackOrRefused = 3;
}
