using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Api;

/// <summary>Slack's published limits, kept ahead of time: each method in each workspace, and messages in each channel.</summary>
internal sealed class SlackLimiter(TimeProvider time) : IDisposable
{
    private readonly RateLimits _limits = new(time);

    /// <summary>How many limits are remembered.</summary>
    public int Count => _limits.Count;

    /// <returns>To be disposed of when the call has been answered, or given up.</returns>
    public ValueTask<IDisposable> AcquireAsync(SlackCall call, CancellationToken cancellation) => _limits.AcquireAsync(Of(call), cancellation);

    /// <summary>
    /// Slack asked for patience with the method. A channel's own second is kept ahead, so it is mostly the workspace that has had enough.
    /// </summary>
    public void Hold(SlackCall call, TimeSpan wait) => _limits.Hold(OfWorkspace(call), wait);

    public void Dispose() => _limits.Dispose();

    private static IReadOnlyList<RateLimit> Of(SlackCall call) => call.Channel is { } channel && call.Method.Tier.OfChannel() is { Count: > 0 } windows
        ? [new($"{call.Method.Name} {call.Workspace.Team} {channel}", windows), OfWorkspace(call)]
        : [OfWorkspace(call)];

    private static RateLimit OfWorkspace(SlackCall call) => new($"{call.Method.Name} {call.Workspace.Team}", call.Method.Tier.OfWorkspace());
}
