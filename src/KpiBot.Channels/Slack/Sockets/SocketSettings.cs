namespace KpiBot.Channels.Slack.Sockets;

/// <summary>How sockets are kept. A socket on which no pong comes is dead after both times together: thirty seconds.</summary>
/// <param name="Count">How many are open at a time. With several, one that is lost leaves no gap.</param>
/// <param name="UseProxy">False where Slack is on this machine.</param>
internal sealed record SocketSettings(int Count, bool UseProxy)
{
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(20);
}
