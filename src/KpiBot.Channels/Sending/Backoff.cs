namespace KpiBot.Channels.Sending;

/// <summary>How long to wait before something is tried again: what the other side asks for, or else longer each time.</summary>
/// <param name="Shortest">Whatever the other side asks for, no wait is shorter.</param>
/// <param name="Longest">Where the other side does not ask for longer.</param>
internal sealed record Backoff(TimeSpan Shortest, TimeSpan Longest)
{
    /// <param name="tries">How many there have been.</param>
    /// <param name="after">As the other side asks; null where it does not say.</param>
    public TimeSpan WaitAfter(int tries, TimeSpan? after)
    {
        var wait = after ?? Growing(tries);
        return wait < Shortest ? Shortest : wait;
    }

    // Doubling, up to half as long again, so that many do not come back together.
    private TimeSpan Growing(int tries)
    {
        var wait = Shortest * Math.Pow(2, Math.Min(tries - 1, 20)) * (1 + Random.Shared.NextDouble() / 2);
        return wait < Longest ? wait : Longest * (1 - Random.Shared.NextDouble() / 4);
    }
}
