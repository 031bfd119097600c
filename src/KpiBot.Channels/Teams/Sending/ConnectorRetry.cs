namespace KpiBot.Channels.Teams.Sending;

/// <summary>How long to wait before a request is tried again: what the connector asks for, or else what Teams' guidance names.</summary>
internal static class ConnectorRetry
{
    public static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <param name="tries">How many there have been.</param>
    /// <param name="after">As the connector asks; it may ask for longer than <see cref="LongestWait"/>.</param>
    public static TimeSpan WaitAfter(int tries, TimeSpan? after)
    {
        var wait = after ?? Backoff(tries);
        return wait < ShortestWait ? ShortestWait : wait;
    }

    // Doubling, up to half as long again, so that many bots do not come back together.
    private static TimeSpan Backoff(int tries)
    {
        var wait = ShortestWait * Math.Pow(2, Math.Min(tries - 1, 4)) * (1 + Random.Shared.NextDouble() / 2);
        return wait < LongestWait ? wait : LongestWait * (1 - Random.Shared.NextDouble() / 4);
    }
}
