using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A connector on this machine that keeps by which token it was spoken to, and knows who is who.</summary>
internal sealed class GuardedConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<GuardedReply> _replies = Channel.CreateUnbounded<GuardedReply>();
    private readonly ConcurrentQueue<string> _lookedUp = new();
    private readonly WebApplication _app;

    private GuardedConnector(WebApplication app) => _app = app;

    public Uri ServiceUrl => new(new Uri(_app.Urls.First()), "/teams/");

    /// <summary>What the roster says of a person; null makes it fail.</summary>
    public Func<string, JsonObject?> Roster { get; set; } = id => new() { ["id"] = id, ["tenantId"] = TokenScene.Tenant, ["userRole"] = "user" };

    /// <summary>Conversation and person of each look into the roster.</summary>
    public IReadOnlyList<string> LookedUp => [.. _lookedUp];

    public bool HasMore => _replies.Reader.Count > 0;

    /// <summary>Tokens that are not taken any more.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>Leads every reply elsewhere; null takes it.</summary>
    public Uri? Elsewhere { get; set; }

    public static async Task<GuardedConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new GuardedConnector(app);
        app.MapGet("/teams/v3/conversations/{conversation}/members/{member}", connector.Member);
        app.MapPost("/teams/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    public async Task<GuardedReply> NextAsync() =>
        await _replies.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Member(string conversation, string member)
    {
        _lookedUp.Enqueue($"{conversation} {member}");
        return Roster(member) is { } found ? Results.Json(found) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (body.RootElement.GetProperty("type").GetString() == "typing")
            return Results.StatusCode(StatusCodes.Status201Created);
        await _replies.Writer.WriteAsync(new(request.Headers.Authorization.ToString(), body.RootElement.Clone()));
        if (Refuses(request.Headers.Authorization.ToString()))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        return Elsewhere is { } address ? Results.Redirect(address.AbsoluteUri, permanent: false, preserveMethod: true) : Results.StatusCode(StatusCodes.Status201Created);
    }
}

internal sealed record GuardedReply(string Authorization, JsonElement Activity)
{
    public string CardText => CardReading.TextOf(Activity.GetProperty("attachments")[0].GetProperty("content"));
}
