using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>A Bot Connector on this machine: keeps what arrives, and answers as it is told to.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<ReceivedReply> _received = Channel.CreateUnbounded<ReceivedReply>();
    private readonly Channel<ReceivedReply> _typing = Channel.CreateUnbounded<ReceivedReply>();
    private int _made;
    private readonly Queue<Func<HttpResponse, int>> _next = new();
    private readonly WebApplication _app;
    private string? _code;

    private ConnectorStandIn(WebApplication app) => _app = app;

    public Uri ServiceUrl => new(new Uri(_app.Urls.First()), "/connector");

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new ConnectorStandIn(app);
        app.Run(connector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>The next request gets this status instead of 201.</summary>
    /// <param name="code">As Teams' errors name what is wrong.</param>
    public void AnswerNext(int status, string? header = null, string? value = null, string? code = null) => _next.Enqueue(response =>
    {
        if (header is not null)
            response.Headers[header] = value;
        _code = code;
        return status;
    });

    /// <summary>Requests that begin with this method and are no typing indicator are answered so, until told otherwise.</summary>
    public (string Method, int Status, string Code)? Always { get; set; }

    /// <summary>The next sign that KpiBot is at work.</summary>
    public async Task<ReceivedReply> NextTypingAsync() =>
        await _typing.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public int Typed => _typing.Reader.Count;

    public async Task<ReceivedReply> NextAsync() =>
        await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool HasMore => _received.Reader.Count > 0;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var activity = context.Request.ContentLength is 0 or null ? default : await ReadAsync(context.Request);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var received = new ReceivedReply(context.Request.Method, target, activity);
        if (received.IsTyping)
        {
            await _typing.Writer.WriteAsync(received);
            await context.Response.WriteAsJsonAsync(new { id = "typing" });
            return;
        }

        _code = null;
        context.Response.StatusCode = _next.TryDequeue(out var answer) ? answer(context.Response)
            : Always is { } always && always.Method == received.Method ? Told(always)
            : StatusCodes.Status201Created;
        await _received.Writer.WriteAsync(received);
        await context.Response.WriteAsJsonAsync(_code is { } code ? (object)new { error = new { code, message = "No." } } : new { id = $"made-{Interlocked.Increment(ref _made)}" });
    }

    private int Told((string Method, int Status, string Code) always)
    {
        _code = always.Code;
        return always.Status;
    }

    private static async Task<JsonElement> ReadAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        return body.RootElement.Clone();
    }
}

/// <param name="Target">Path and query as they were on the wire, escapes and all.</param>
internal sealed record ReceivedReply(string Method, string Target, JsonElement Activity)
{
    public bool IsTyping => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("type", out var type) && type.GetString() == "typing";

    public JsonElement Card => Activity.GetProperty("attachments")[0].GetProperty("content");

    /// <summary>Every text that the card shows, one line each.</summary>
    public string CardText => CardReading.TextOf(Card);
}
