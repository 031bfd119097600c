using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace KpiBot.Benchmarks.Teams;

/// <summary>Takes replies as Teams' connector does, and notes when each has arrived: read to its end, before it is answered.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Arrival>> _expected = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _messages;

    private ConnectorStandIn(WebApplication app) => _app = app;

    public Uri ServiceUrl => new(new Uri(_app.Urls.First()), "/teams/");

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new ConnectorStandIn(app);
        app.MapPost("/teams/v3/conversations/{conversation}/activities/{question}", (RequestDelegate)connector.TakeAsync);
        app.MapGet("/teams/v3/conversations/{conversation}/members/{member}", (RequestDelegate)MemberAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>To be called before the question is sent.</summary>
    public Task<Arrival> Expect(string question) =>
        _expected.GetOrAdd(question, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var at = Stopwatch.GetTimestamp();
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"id\":\"1:{Interlocked.Increment(ref _messages)}\"}}");
        if (_expected.TryRemove((string)context.GetRouteValue("question")!, out var waiting))
            waiting.TrySetResult(new(at, body.GetBuffer().AsMemory(0, (int)body.Length)));
    }

    /// <summary>Everybody is a member of the organisation.</summary>
    private static Task MemberAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($"{{\"id\":\"{context.GetRouteValue("member")}\",\"userRole\":\"user\"}}");
    }
}

/// <param name="At">A timestamp of <see cref="Stopwatch"/>.</param>
/// <param name="Activity">The reply as it was sent.</param>
internal readonly record struct Arrival(long At, ReadOnlyMemory<byte> Activity);
