namespace KpiBot.Channels.Sending;

/// <summary>So many in any stretch of time that is as long.</summary>
internal sealed record RateWindow(int Permits, TimeSpan Length)
{
    public static RateWindow Seconds(int permits, int seconds) => new(permits, TimeSpan.FromSeconds(seconds));
}
