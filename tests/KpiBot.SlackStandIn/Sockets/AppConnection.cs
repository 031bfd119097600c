using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Sending;

namespace KpiBot.SlackStandIn.Sockets;

/// <summary>One connection of the app.</summary>
internal sealed class AppConnection(WebSocket socket, TimeProvider time) : IDisposable
{
    private const int LongestMessage = 1_000_000;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _asked = new();
    private readonly CancellationTokenSource _gone = new();

    public Task GreetAsync(int connections) => WriteAsync(new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["debug_info"] = new JsonObject { ["host"] = "stand-in", ["approximate_connection_time"] = 3_600 },
        ["connection_info"] = new JsonObject { ["app_id"] = "A0KPIBOT" },
    });

    public Task DisconnectAsync(string reason) => WriteAsync(new JsonObject
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["debug_info"] = new JsonObject { ["host"] = "stand-in" },
    });

    /// <summary>Whether it was acknowledged in time, and with what.</summary>
    public async Task<(bool IsTaken, JsonNode? Answer)> AskAsync(string id, JsonObject envelope)
    {
        var asked = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await WriteAsync(envelope);
            return (true, await asked.Task.WaitAsync(Dispatcher.Patience, time, _gone.Token));
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            return (false, null);
        }
        finally
        {
            _asked.TryRemove(id, out _);
        }
    }

    /// <summary>Returns when the connection has ended.</summary>
    public async Task ReadAsync()
    {
        try
        {
            while (await NextAsync() is { } text)
                Take(text);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or JsonException)
        {
            Abort();
        }
        finally
        {
            await _gone.CancelAsync();
        }
    }

    public void Abort() => socket.Abort();

    public async Task CloseAsync()
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Abort();
        }
    }

    public void Dispose()
    {
        _writing.Dispose();
        _gone.Dispose();
    }

    private void Take(string text)
    {
        // Some clients write words of their own to see whether anybody is there.
        if (JsonNode.Parse(text) is JsonObject answer && answer["envelope_id"]?.ToString() is { } id && _asked.TryGetValue(id, out var asked))
            asked.TrySetResult(answer["payload"]?.DeepClone());
    }

    private async Task<string?> NextAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (read.MessageType is WebSocketMessageType.Close)
            {
                await CloseAsync();
                return null;
            }

            message.Write(buffer, 0, read.Count);
            if (message.Length > LongestMessage)
                throw new WebSocketException("too long");
            if (read.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    private async Task WriteAsync(JsonObject json)
    {
        await _writing.WaitAsync(_gone.Token);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(json), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);
        }
        finally
        {
            _writing.Release();
        }
    }
}
