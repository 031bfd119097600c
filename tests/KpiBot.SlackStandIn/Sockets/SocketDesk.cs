using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Api;
using KpiBot.SlackStandIn.Sending;
using Microsoft.AspNetCore.Http;

namespace KpiBot.SlackStandIn.Sockets;

/// <summary>Socket Mode: hands out addresses, greets whoever comes, and spreads envelopes over the connections.</summary>
internal sealed class SocketDesk(SlackServer server)
{
    private const int MostConnections = 10;

    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private readonly Lock _gate = new();
    private readonly List<AppConnection> _open = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    public bool IsOpen => Count > 0;

    public int Count
    {
        get
        {
            lock (_gate)
                return _open.Count;
        }
    }

    /// <summary>How many connections there have been.</summary>
    public int Opened { get; private set; }

    /// <summary>Slack's error for whoever asks for an address; null where one is given.</summary>
    public string? Refusal { get; set; }

    public JsonObject Open(ApiRequest request)
    {
        if (Refusal is { } refusal)
            throw new ApiErrorException(refusal);
        if (request.Token != server.AppToken)
            throw new ApiErrorException(request.Token is null ? "not_authed" : "invalid_auth");
        var ticket = $"{Guid.NewGuid():N}";
        _tickets[ticket] = true;
        return new() { ["url"] = $"ws://{server.Root.Authority}/link?ticket={ticket}&app_id=A0KPIBOT" };
    }

    public async Task ConnectAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new AppConnection(socket, server.Time);
        int count;
        lock (_gate)
        {
            count = _open.Count + 1;
            Opened++;
        }

        if (count > MostConnections)
        {
            await connection.DisconnectAsync("too_many_websockets");
            await connection.CloseAsync();
            return;
        }

        await connection.GreetAsync(count);
        Change(open => open.Add(connection));
        await connection.ReadAsync();
        Change(open => open.Remove(connection));
    }

    /// <summary>Returns once so many connections are there.</summary>
    public async Task UntilAsync(Func<int, bool> isReached)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (isReached(_open.Count))
                    return;
                changed = _changed.Task;
            }

            await changed;
        }
    }

    /// <summary>Whether any connection took it, and what it said.</summary>
    public async Task<(bool IsTaken, string? Body, string? Why)> SendAsync(DispatchKind kind, JsonObject payload, int attempt, string? reason)
    {
        AppConnection connection;
        lock (_gate)
        {
            if (_open.Count == 0)
                return (false, null, "connection_failed");
            connection = _open[(_next++ & int.MaxValue) % _open.Count];
        }

        var id = $"{Guid.NewGuid()}";
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = kind switch { DispatchKind.Event => "events_api", DispatchKind.Interactive => "interactive", _ => "slash_commands" },
            ["payload"] = payload.DeepClone(),
            ["accepts_response_payload"] = kind is not DispatchKind.Event,
        };
        if (kind is DispatchKind.Event)
            (envelope["retry_attempt"], envelope["retry_reason"]) = (attempt, reason ?? "");
        var (isTaken, answer) = await connection.AskAsync(id, envelope);
        return (isTaken, answer?.ToJsonString(), "timeout");
    }

    /// <summary>Slack tells the connections that it will close them; they are left open for a while.</summary>
    public Task WarnAsync(string reason = "warning") => Task.WhenAll(Snapshot().Select(connection => connection.DisconnectAsync(reason)));

    /// <summary>Cuts one connection, or all, without a word.</summary>
    public void Drop(bool all = false) => Snapshot().Take(all ? int.MaxValue : 1).ToList().ForEach(connection => connection.Abort());

    /// <summary>Closes connections as Slack does some seconds after a warning.</summary>
    public Task CloseAsync() => Task.WhenAll(Snapshot().Select(connection => connection.CloseAsync()));

    private List<AppConnection> Snapshot()
    {
        lock (_gate)
            return [.. _open];
    }

    private void Change(Action<List<AppConnection>> change)
    {
        lock (_gate)
        {
            change(_open);
            _changed.TrySetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
