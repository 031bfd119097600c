using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>How long to wait before a request is tried again: what the connector asks for, or else what Teams' guidance names.</summary>
internal static class ConnectorRetry
{
    private static readonly Backoff Guidance = new(Shortest: TimeSpan.FromSeconds(2), Longest: TimeSpan.FromSeconds(20));

    /// <param name="tries">How many there have been.</param>
    /// <param name="after">As the connector asks; it may ask for longer than the longest wait of its guidance.</param>
    public static TimeSpan WaitAfter(int tries, TimeSpan? after) => Guidance.WaitAfter(tries, after);
}
