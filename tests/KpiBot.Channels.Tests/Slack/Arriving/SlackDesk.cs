using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>As much of Slack on this machine as the receiving side meets: it keeps what is said, knows people, and opens sockets.</summary>
internal sealed class SlackDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<SaidInSlack> _said = Channel.CreateUnbounded<SaidInSlack>();
    private readonly Channel<DeskSocket> _sockets = Channel.CreateUnbounded<DeskSocket>();
    private readonly WebApplication _app;
    private int _made;
    private int _asked;

    private SlackDesk(WebApplication app) => _app = app;

    public Uri Api => new(new Uri(_app.Urls.First()), "/api/");

    /// <summary>By user id: what <c>users.info</c> says beside the id. Whoever is not here is not known.</summary>
    public ConcurrentDictionary<string, JsonObject> People { get; } = new()
    {
        ["U1"] = new() { ["team_id"] = "T1", ["locale"] = "en-US", ["profile"] = new JsonObject { ["email"] = "alex@example.com", ["display_name"] = "Alex" } },
        ["U2"] = new() { ["team_id"] = "T1", ["locale"] = "fr-FR", ["profile"] = new JsonObject { ["email"] = "robin@example.com", ["display_name"] = "Robin" } },
    };

    /// <summary>Slack's errors for the next sockets; an empty one opens it.</summary>
    public ConcurrentQueue<string> SocketErrors { get; } = new();

    /// <summary>The bytes of files, in the order in which they came.</summary>
    public ConcurrentQueue<byte[]> Uploaded { get; } = new();

    /// <summary>Slack's error for files that are to be shown; null where it takes them.</summary>
    public string? RefusesFiles { get; set; }

    public bool SaysHello { get; set; } = true;

    /// <summary>Whether sockets that are opened now are not read: then no ping is answered.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>How often Slack was asked who somebody is.</summary>
    public int AskedForPeople => Volatile.Read(ref _asked);

    public static async Task<SlackDesk> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var desk = new SlackDesk(app);
        app.UseWebSockets();
        app.MapPost("/api/{method}", desk.CallAsync);
        app.MapPost("/hooks/{name}", desk.RespondAsync);
        app.MapPost("/uploads/{file}", desk.UploadAsync);
        app.Map("/socket", desk.OpenAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return desk;
    }

    public string ResponseUrl(string name) => new Uri(Api, "/hooks/" + name).AbsoluteUri;

    public async Task<SaidInSlack> NextAsync() =>
        await _said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool HasMore => _said.Reader.Count > 0;

    public async Task<DeskSocket> NextSocketAsync() =>
        await _sockets.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool HasMoreSockets => _sockets.Reader.Count > 0;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> CallAsync(string method, HttpRequest request)
    {
        switch (method)
        {
            case "users.info":
                Interlocked.Increment(ref _asked);
                var id = (await request.ReadFormAsync())["user"].ToString();
                if (!People.TryGetValue(id, out var person))
                    return Fail("user_not_found");
                var user = person.DeepClone().AsObject();
                user["id"] = id;
                return Ok(new() { ["user"] = user });
            case "auth.test":
                return Ok(new() { ["team_id"] = "T1", ["user_id"] = "UBOT", ["bot_id"] = "B1", ["team"] = "Shop", ["user"] = "kpibot", ["url"] = "https://shop.example/" });
            case "apps.connections.open":
                return SocketErrors.TryDequeue(out var error) && error.Length > 0
                    ? Fail(error)
                    : Ok(new() { ["url"] = new UriBuilder(new Uri(Api, "/socket")) { Scheme = "ws" }.Uri.AbsoluteUri });
            case "files.getUploadURLExternal":
                return Ok(new() { ["file_id"] = "F1", ["upload_url"] = new Uri(Api, "/uploads/F1").AbsoluteUri });
            case "conversations.open":
                using (var opened = await JsonDocument.ParseAsync(request.Body))
                    return Ok(new() { ["channel"] = new JsonObject { ["id"] = "D0" + opened.RootElement.GetProperty("users").GetString() } });
            case "files.completeUploadExternal" when RefusesFiles is { } refusal:
                return Fail(refusal);
            default:
                using (var body = await JsonDocument.ParseAsync(request.Body))
                    await _said.Writer.WriteAsync(new(method, body.RootElement.Clone()));
                return Ok(new() { ["ts"] = Made() });
        }
    }

    private async Task<IResult> RespondAsync(string name, HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        await _said.Writer.WriteAsync(new("response " + name, body.RootElement.Clone()));
        return Results.Text("ok");
    }

    private async Task<IResult> UploadAsync(string file, HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        Uploaded.Enqueue(bytes.ToArray());
        return Results.Text("OK - " + file);
    }

    private async Task OpenAsync(HttpContext context)
    {
        var isDeaf = IsDeaf;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var open = new DeskSocket(socket);
        if (SaysHello)
            await open.SendAsync(new JsonObject { ["type"] = "hello", ["num_connections"] = 1 });
        await _sockets.Writer.WriteAsync(open);
        if (isDeaf)
            await GoneAsync(context);
        else
            await open.ReadAsync(context.RequestAborted);
    }

    private static async Task GoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var aborted = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    private string Made() => string.Create(CultureInfo.InvariantCulture, $"1764000000.{Interlocked.Increment(ref _made):000000}");

    private static IResult Ok(JsonObject body)
    {
        body["ok"] = true;
        return Results.Text(body.ToJsonString(), "application/json");
    }

    private static IResult Fail(string error) => Results.Text(new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString(), "application/json");
}

/// <param name="Method">Of the Web API; or "response" and the name of the address.</param>
internal sealed record SaidInSlack(string Method, JsonElement Body)
{
    public string Text => Body.GetProperty("text").GetString()!;

    public string? Channel => TextOf("channel");

    public string? Thread => TextOf("thread_ts");

    public string? User => TextOf("user");

    public string? ResponseType => TextOf("response_type");

    public bool ReplacesOriginal => Body.TryGetProperty("replace_original", out var replaces) && replaces.GetBoolean();

    public IEnumerable<JsonElement> Buttons => Body.GetProperty("blocks").EnumerateArray()
        .Where(block => block.GetProperty("type").GetString() == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray());

    private string? TextOf(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
