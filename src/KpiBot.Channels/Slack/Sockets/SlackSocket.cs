using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Slack.Receiving;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>One WebSocket to Slack. It is read by one caller at a time.</summary>
internal sealed class SlackSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SlackSocket(SocketSettings settings)
    {
        _socket.Options.KeepAliveInterval = settings.PingEvery;
        _socket.Options.KeepAliveTimeout = settings.PongWithin;
        if (!settings.UseProxy)
            _socket.Options.Proxy = null;
    }

    /// <exception cref="WebSocketException">Nobody is there, or no WebSocket.</exception>
    public static async Task<SlackSocket> ConnectAsync(Uri address, SocketSettings settings, CancellationToken cancellation)
    {
        var socket = new SlackSocket(settings);
        try
        {
            await socket._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A socket that is lost, or was silent for too long, is closed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the socket is of no use afterwards.</exception>
    public async Task<SocketMessage> ReceiveAsync(CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
                if (received.MessageType == WebSocketMessageType.Close)
                    return new SocketMessage.Closed($"closed by Slack: {(int?)_socket.CloseStatus}");
                await text.WriteAsync(buffer.AsMemory(0, received.Count), cancellation).ConfigureAwait(false);
                if (text.Length > RawBody.Limit)
                    return new SocketMessage.Closed("a message larger than 1 MB");
                if (received.EndOfMessage)
                    return SocketMessage.Read(text.GetBuffer().AsMemory(0, (int)text.Length));
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or InvalidOperationException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new SocketMessage.Closed(fault is WebSocketException socket ? socket.WebSocketErrorCode.ToString() : fault.GetType().Name);
        }
    }

    /// <summary>On a socket that is lost it reaches nobody: Slack sends again what it acknowledges.</summary>
    /// <param name="answer">What Slack is told with it; null for nothing.</param>
    public async Task AcknowledgeAsync(string envelope, JsonObject? answer, CancellationToken cancellation)
    {
        var acknowledgement = new JsonObject { ["envelope_id"] = envelope };
        if (answer is not null)
            acknowledgement["payload"] = answer;
        try
        {
            await SendAsync(JsonSerializer.SerializeToUtf8Bytes(acknowledgement), cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or InvalidOperationException)
        {
            // The reader finds out, too.
        }
    }

    private async Task SendAsync(byte[] text, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Says goodbye, and does not wait for the answer.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _writing.Dispose();
    }
}
