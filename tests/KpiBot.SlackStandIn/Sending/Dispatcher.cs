using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Sending;

internal enum DispatchKind
{
    Event,
    Interactive,
    Command,
}

/// <summary>What the app said to what it was told.</summary>
/// <param name="Attempts">How often it was told.</param>
internal sealed record Acknowledgement(bool IsTaken, JsonNode? Body, int Attempts, TimeSpan Elapsed)
{
    public string? Text { get; init; }
}

/// <summary>Tells the app what happens: over the sockets that it has open, or else at the addresses that it has given.</summary>
internal sealed class Dispatcher(SlackServer server) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, DateTimeOffset> _triggers = new();

    /// <summary>Where the app takes events, buttons and commands over HTTP; null where it does not.</summary>
    public Uri? Events { get; set; }

    public Uri? Interactivity { get; set; }

    public Uri? Commands { get; set; }

    /// <summary>How often Slack tells again what was not taken.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>Waits before each of them; zero by default, as the first of Slack's own is.</summary>
    public Func<int, TimeSpan> RetryAfter { get; set; } = _ => TimeSpan.Zero;

    /// <summary>How often each event is told on top, as if an answer had been late.</summary>
    public Func<JsonObject, int> Duplicates { get; set; } = _ => 0;

    public string NewTrigger()
    {
        var trigger = $"{Random.Shared.NextInt64(1_000_000_000)}.{Guid.NewGuid():N}";
        _triggers[trigger] = server.Time.GetUtcNow();
        return trigger;
    }

    public TimeSpan? AgeOfTrigger(string trigger) => _triggers.TryGetValue(trigger, out var made) ? server.Time.GetUtcNow() - made : null;

    /// <summary>An event of a workspace in its envelope.</summary>
    public Task<Acknowledgement> TellAsync(Workspace workspace, JsonObject happened, string? eventId = null) => SendAsync(DispatchKind.Event, new JsonObject
    {
        ["token"] = "none",
        ["team_id"] = workspace.Id,
        ["enterprise_id"] = workspace.Enterprise,
        ["api_app_id"] = "A0KPIBOT",
        ["type"] = "event_callback",
        ["event_id"] = eventId ?? $"Ev{Guid.NewGuid():N}",
        ["event_time"] = server.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = workspace.Enterprise,
            ["team_id"] = workspace.Id,
            ["user_id"] = workspace.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["event"] = happened,
    });

    public async Task<Acknowledgement> SendAsync(DispatchKind kind, JsonObject payload)
    {
        var duplicates = Duplicates(payload);
        var sent = Task.WhenAll(Enumerable.Range(0, duplicates + 1).Select(_ => SendOnceAsync(kind, payload)));
        return (await sent)[0];
    }

    public void Dispose() => _http.Dispose();

    private async Task<Acknowledgement> SendOnceAsync(DispatchKind kind, JsonObject payload)
    {
        var began = Stopwatch.GetTimestamp();
        // Buttons and commands are told once: the person sees that it failed.
        var most = kind is DispatchKind.Event ? Retries : 0;
        var reason = (string?)null;
        for (var attempt = 0; ; attempt++)
        {
            var (isTaken, body, why) = server.Sockets.IsOpen
                ? await server.Sockets.SendAsync(kind, payload, attempt, reason)
                : await PostAsync(kind, payload, attempt, reason);
            if (isTaken || attempt == most)
                return new(isTaken, JsonOf(body), attempt + 1, Stopwatch.GetElapsedTime(began)) { Text = body };
            reason = why;
            await Task.Delay(RetryAfter(attempt), server.Time);
        }
    }

    private async Task<(bool IsTaken, string? Body, string? Why)> PostAsync(DispatchKind kind, JsonObject payload, int attempt, string? reason)
    {
        (Uri? address, (string Type, string Body) content) = kind switch
        {
            DispatchKind.Event => (Events, ("application/json", payload.ToJsonString())),
            DispatchKind.Interactive => (Interactivity, ("application/x-www-form-urlencoded", "payload=" + Uri.EscapeDataString(payload.ToJsonString()))),
            _ => (Commands, ("application/x-www-form-urlencoded", string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString($"{field.Value}")}")))),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, address ?? throw new InvalidOperationException($"The app takes no {kind}."));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content.Body)) { Headers = { ContentType = new(content.Type) } };
        Signature.Sign(request, content.Body, server.SigningSecret, server.Time.GetUtcNow());
        if (attempt > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", $"{attempt}");
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        using var late = new CancellationTokenSource(Patience, server.Time);
        try
        {
            using var response = await _http.SendAsync(request, late.Token);
            return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(late.Token), "http_error");
        }
        catch (OperationCanceledException)
        {
            return (false, null, "http_timeout");
        }
        catch (HttpRequestException)
        {
            return (false, null, "connection_failed");
        }
    }

    private static JsonNode? JsonOf(string? body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
