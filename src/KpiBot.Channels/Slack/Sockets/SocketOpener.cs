using System.Net.WebSockets;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>What came of opening a socket.</summary>
internal abstract record SocketOpening
{
    private SocketOpening() { }

    /// <summary>Slack has said hello.</summary>
    public sealed record Opened(SlackSocket Socket, long Connections) : SocketOpening;

    /// <param name="After">As long as Slack asks to wait; null where it does not say.</param>
    public sealed record Failed(string Error, TimeSpan? After) : SocketOpening;

    /// <summary>Trying again would not help.</summary>
    public sealed record Refused(string Error) : SocketOpening;
}

/// <summary>Asks Slack for the address of a socket, connects to it and waits for its hello.</summary>
internal sealed class SocketOpener(SlackWebClient client, SlackAddresses addresses, SocketSettings settings, Secret appToken, TimeProvider time)
{
    /// <summary>From the address to the hello.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<SocketOpening> OpenAsync(CancellationToken cancellation)
    {
        var answer = await client.TryAsync(SlackCall.Of(SlackMethod.OpenConnection, new("")), appToken, cancellation).ConfigureAwait(false);
        return answer switch
        {
            SlackAnswer.Done done when Uri.TryCreate(done.Text("url"), UriKind.Absolute, out var address) && IsSlacks(address) =>
                await ConnectAsync(address, cancellation).ConfigureAwait(false),
            SlackAnswer.Done => new SocketOpening.Failed("an address that is not Slack's", After: null),
            SlackAnswer.RateLimited limited => new SocketOpening.Failed("ratelimited", limited.After),
            SlackAnswer.InstallationStopped stopped => new SocketOpening.Refused(stopped.Error),
            SlackAnswer.TokenExpired => new SocketOpening.Refused("token_expired"),
            SlackAnswer.Refused { Error: "user_removed_from_team" or "not_allowed_token_type" or "invalid_app_id" } refused => new SocketOpening.Refused(refused.Error),
            SlackAnswer.Refused refused => new SocketOpening.Failed(refused.Error, After: null),
            SlackAnswer.Later later => new SocketOpening.Failed(later.Error, After: null),
            SlackAnswer.Doubtful doubtful => new SocketOpening.Failed(doubtful.Error, After: null),
            var other => new SocketOpening.Failed(other.GetType().Name, After: null),
        };
    }

    private async Task<SocketOpening> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        SlackSocket? socket = null;
        try
        {
            socket = await SlackSocket.ConnectAsync(address, settings, either.Token).ConfigureAwait(false);
            if (await socket.ReceiveAsync(either.Token).ConfigureAwait(false) is SocketMessage.Hello hello)
                return new SocketOpening.Opened(socket, hello.Connections);
            socket.Dispose();
            return new SocketOpening.Failed("no hello", After: null);
        }
        catch (Exception fault) when (fault is WebSocketException || timeout.IsCancellationRequested)
        {
            socket?.Dispose();
            cancellation.ThrowIfCancellationRequested();
            return new SocketOpening.Failed(fault is WebSocketException lost ? lost.WebSocketErrorCode.ToString() : "no hello in time", After: null);
        }
    }

    /// <summary>The address comes from Slack, and holds a ticket; what is said there is answered with the company's figures.</summary>
    private bool IsSlacks(Uri address) => Loopback.IsWebAddress(addresses.Api)
        ? address.Scheme is "ws" or "wss" && Loopback.IsHost(address.Host)
        : address.Scheme == "wss" && address.UserInfo.Length == 0 && address.Host.EndsWith("." + addresses.Api.Host, StringComparison.OrdinalIgnoreCase);
}
