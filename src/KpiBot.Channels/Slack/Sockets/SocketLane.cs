using KpiBot.Channels.Sending;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>
/// Keeps one socket open. Where Slack says that it will close it, the next one is opened first, and the old one is heard until it is
/// closed; one that is lost is opened again, after a while that grows.
/// </summary>
internal sealed class SocketLane(int number, SocketOpener opener, Envelopes envelopes, TimeProvider time, ILogger log)
{
    /// <summary>How long a socket is heard that has been replaced.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private static readonly Backoff Waits = new(Shortest: TimeSpan.FromSeconds(1), Longest: TimeSpan.FromSeconds(30));

    /// <summary>The app has more sockets than Slack lets it have: another one would only push out another.</summary>
    private const string TooMany = "too_many_websockets";

    private readonly List<Task> _leaving = [];

    /// <returns>Slack's error, once trying again would not help.</returns>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<string> KeepAsync(CancellationToken stopping)
    {
        try
        {
            var (opening, losses) = (await OpenAsync(stopping).ConfigureAwait(false), 0);
            while (opening is SocketOpening.Opened opened)
            {
                log.SocketOpen(number, opened.Connections);
                var served = await ServeAsync(opened.Socket, stopping).ConfigureAwait(false);
                if (served.Next is null)
                    await WaitAsync(served.Why, served.IsSlow ? 10 : losses = served.HeardAny ? 1 : losses + 1, after: null, stopping).ConfigureAwait(false);
                opening = served.Next ?? await OpenAsync(stopping).ConfigureAwait(false);
            }

            return ((SocketOpening.Refused)opening).Error;
        }
        finally
        {
            await Task.WhenAll(_leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Until Slack has said hello, or that trying again would not help.</summary>
    private async Task<SocketOpening> OpenAsync(CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
        {
            var opening = await opener.OpenAsync(stopping).ConfigureAwait(false);
            if (opening is not SocketOpening.Failed failed)
                return opening;
            await WaitAsync(failed.Error, tries, failed.After, stopping).ConfigureAwait(false);
        }
    }

    private async Task<Served> ServeAsync(SlackSocket socket, CancellationToken stopping)
    {
        Task<SocketOpening>? next = null;
        var (heardAny, isSlow, isLeft) = (false, false, false);
        try
        {
            var receiving = socket.ReceiveAsync(stopping);
            while (true)
            {
                if (next is not null && await Task.WhenAny(receiving, next).ConfigureAwait(false) == next)
                {
                    isLeft = true;
                    _leaving.RemoveAll(task => task.IsCompleted);
                    _leaving.Add(LeaveAsync(socket, receiving, stopping));
                    return new("", await next.ConfigureAwait(false), heardAny, IsSlow: false);
                }

                switch (await receiving.ConfigureAwait(false))
                {
                    case SocketMessage.Envelope envelope:
                        heardAny = true;
                        await envelopes.HandleAsync(socket, envelope, stopping).ConfigureAwait(false);
                        break;
                    case SocketMessage.Disconnect { Reason: TooMany }:
                        isSlow = true;
                        break;
                    case SocketMessage.Disconnect planned:
                        heardAny = true;
                        log.SocketEnds(number, planned.Reason);
                        next ??= OpenAsync(stopping);
                        break;
                    case SocketMessage.Closed closed:
                        return new(isSlow ? TooMany : closed.Why, next is null ? null : await next.ConfigureAwait(false), heardAny, isSlow);
                }

                receiving = socket.ReceiveAsync(stopping);
            }
        }
        finally
        {
            if (!isLeft)
            {
                await socket.LeaveAsync(CancellationToken.None).ConfigureAwait(false);
                socket.Dispose();
            }
        }
    }

    /// <summary>What still comes is taken; at the end goodbye is said.</summary>
    private async Task LeaveAsync(SlackSocket socket, Task<SocketMessage> receiving, CancellationToken stopping)
    {
        using var farewell = new CancellationTokenSource(Farewell, time);
        try
        {
            while (await receiving.WaitAsync(farewell.Token).ConfigureAwait(false) is var message and not SocketMessage.Closed)
            {
                if (message is SocketMessage.Envelope envelope)
                    await envelopes.HandleAsync(socket, envelope, stopping).ConfigureAwait(false);
                receiving = socket.ReceiveAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // Its time is over, or the host's.
        }
        finally
        {
            await socket.LeaveAsync(CancellationToken.None).ConfigureAwait(false);
            socket.Dispose();
        }
    }

    private async Task WaitAsync(string reason, int tries, TimeSpan? after, CancellationToken stopping)
    {
        var wait = Waits.WaitAfter(tries, after);
        var waiting = Task.Delay(wait, time, stopping);
        log.SocketLost(number, reason, wait);
        await waiting.ConfigureAwait(false);
    }

    /// <param name="Next">The socket that takes over; null where there is none yet.</param>
    /// <param name="HeardAny">Whether the socket was of any use.</param>
    /// <param name="IsSlow">Whether the next one should come late.</param>
    private sealed record Served(string Why, SocketOpening? Next, bool HeardAny, bool IsSlow);
}
