using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Teams.Sending.Limits;

/// <summary>
/// Teams' published limits, kept ahead of time. A conversation is a chat or a whole channel: its threads share one limit. Fourteen a
/// second for all bots of a thread are never reached by one that sends seven.
/// </summary>
internal sealed class SendingLimits(TimeProvider time) : IDisposable
{
    public static readonly IReadOnlyList<RateWindow> OfConversation =
        [RateWindow.Seconds(7, 1), RateWindow.Seconds(8, 2), RateWindow.Seconds(60, 30), RateWindow.Seconds(1_800, 3_600)];

    public static readonly IReadOnlyList<RateWindow> OfTenant = [RateWindow.Seconds(30, 1)];

    private readonly RateLimits _limits = new(time);

    /// <summary>How many conversations and tenants are remembered.</summary>
    public int Count => _limits.Count;

    /// <param name="tenant">Null where it is not known; all of those share one limit.</param>
    /// <returns>To be disposed of when the request has been answered, or given up.</returns>
    public ValueTask<IDisposable> AcquireAsync(string conversation, string? tenant, CancellationToken cancellation) =>
        _limits.AcquireAsync([Of(conversation), OfAll(tenant)], cancellation);

    /// <summary>Null where it would have to wait.</summary>
    public IDisposable? TryAcquire(string conversation, string? tenant) => _limits.TryAcquire([Of(conversation), OfAll(tenant)]);

    /// <summary>The connector asked for patience in this conversation.</summary>
    public void Hold(string conversation, TimeSpan wait) => _limits.Hold(Of(conversation), wait);

    public void Dispose() => _limits.Dispose();

    private static RateLimit Of(string conversation) => new("c " + conversation, OfConversation);

    private static RateLimit OfAll(string? tenant) => new("t " + tenant, OfTenant);
}
