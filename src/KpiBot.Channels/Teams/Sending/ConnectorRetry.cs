using System.Net;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>When the connector's refusal means "later": the statuses and waits that Teams' guidance names.</summary>
internal static class ConnectorRetry
{
    public const int Tries = 4;

    public static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait before the given try (the second is 2); null where there must not be one.</summary>
    public static TimeSpan? WaitBefore(int attempt, HttpResponseMessage response, TimeProvider time)
    {
        if (attempt > Tries || !IsPassing(response.StatusCode))
            return null;
        var wait = Asked(response, time) ?? Backoff(attempt);
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, ShortestWait.Ticks, LongestWait.Ticks));
    }

    // 500 is not among them: the activity may have arrived.
    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? Asked(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;

    // Doubling, up to half as long again, so that many bots do not come back together.
    private static TimeSpan Backoff(int attempt) => ShortestWait * Math.Pow(2, attempt - 2) * (1 + Random.Shared.NextDouble() / 2);
}
