using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>
/// Sends what belongs to a conversation in the order of asking: what waits to be tried again is waited for by what comes after it there,
/// and by nothing else. A thread is a conversation of its own.
/// </summary>
internal sealed class OrderedSending(SlackApi api)
{
    private readonly Lanes _lanes = new();

    public Task<SlackAnswer> SendAsync(SlackPlace place, SlackCall call, CancellationToken cancellation) =>
        RunAsync(place, () => api.CallAsync(call, cancellation), cancellation);

    /// <summary>Several calls that belong together, in one place of the order.</summary>
    public async Task<T> RunAsync<T>(SlackPlace place, Func<Task<T>> send, CancellationToken cancellation)
    {
        using var lane = await _lanes.EnterAsync(place.Order, cancellation).ConfigureAwait(false);
        return await send().ConfigureAwait(false);
    }
}
