using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A login service on this machine: hands out tokens as Entra does, each another, or refuses.</summary>
internal sealed class LoginStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<TokenRequest> _requests = new();
    private readonly WebApplication _app;
    private int _issued;

    private LoginStandIn(WebApplication app) => _app = app;

    public Uri Instance => new(_app.Urls.First());

    public IReadOnlyList<TokenRequest> Requests => [.. _requests];

    /// <summary>How long the next tokens last.</summary>
    public TimeSpan Lasting { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Entra's sentence in place of a token; null hands one out.</summary>
    public string? Refusal { get; set; }

    public static async Task<LoginStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var login = new LoginStandIn(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", login.IssueAsync);
        // Where a machine with a managed identity gets its tokens.
        app.MapGet("/metadata/identity/oauth2/token", login.IssueToMachine);
        await app.StartAsync();
        return login;
    }

    public static string TokenOf(int number) => $"token-number-{number}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> IssueAsync(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        _requests.Enqueue(new(tenant, form["client_id"].ToString(), form["client_secret"].ToString(), form["scope"].ToString()));
        return Refusal is { } refusal
            ? Results.Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = refusal }, statusCode: 401)
            : Results.Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = (int)Lasting.TotalSeconds, ["access_token"] = TokenOf(Interlocked.Increment(ref _issued)) });
    }

    private IResult IssueToMachine(HttpRequest request)
    {
        _requests.Enqueue(new("", request.Query["client_id"].ToString(), "", request.Query["resource"].ToString()));
        var ends = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()) + Lasting;
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_on"] = ends.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["resource"] = request.Query["resource"].ToString(),
            ["access_token"] = TokenOf(Interlocked.Increment(ref _issued)),
        });
    }
}

internal sealed record TokenRequest(string Tenant, string ClientId, string Secret, string Scope);
