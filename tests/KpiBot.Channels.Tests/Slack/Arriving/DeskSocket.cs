using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>Slack's end of a socket.</summary>
internal sealed class DeskSocket(WebSocket socket)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<JsonElement> _acknowledged = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bot is there no longer, whether or not it has said goodbye.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool IsOpen => !_closed.Task.IsCompleted;

    public Task SendAsync(JsonObject message) => SendAsync(message.ToJsonString());

    public Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task DisconnectAsync(string reason) => SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    /// <summary>As a network does it: without a word.</summary>
    public void Drop() => socket.Abort();

    /// <returns>What was acknowledged.</returns>
    public async Task<string> AcknowledgedAsync() => (await NextAsync()).GetProperty("envelope_id").GetString()!;

    /// <summary>The whole of the next acknowledgement.</summary>
    public async Task<JsonElement> NextAsync() =>
        await _acknowledged.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool HasMoreAcknowledged => _acknowledged.Reader.Count > 0;

    public async Task ReadAsync(CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), cancellation) is { MessageType: not WebSocketMessageType.Close } received)
            {
                using var json = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
                await _acknowledged.Writer.WriteAsync(json.RootElement.Clone(), cancellation);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // Lost, which tests do on purpose.
        }
        finally
        {
            _closed.TrySetResult();
        }
    }
}
