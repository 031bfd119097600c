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
    private readonly Queue<Func<HttpResponse, int>> _next = new();
    private readonly WebApplication _app;

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
    public void AnswerNext(int status, string? header = null, string? value = null) => _next.Enqueue(response =>
    {
        if (header is not null)
            response.Headers[header] = value;
        return status;
    });

    public async Task<ReceivedReply> NextAsync() =>
        await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public bool HasMore => _received.Reader.Count > 0;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        context.Response.StatusCode = _next.TryDequeue(out var answer) ? answer(context.Response) : StatusCodes.Status201Created;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        await _received.Writer.WriteAsync(new(context.Request.Method, target, body.RootElement.Clone()));
    }
}

/// <param name="Target">Path and query as they were on the wire, escapes and all.</param>
internal sealed record ReceivedReply(string Method, string Target, JsonElement Activity)
{
    public JsonElement Card => Activity.GetProperty("attachments")[0].GetProperty("content");

    /// <summary>Every text that the card shows, one line each.</summary>
    public string CardText => CardReading.TextOf(Card);
}
