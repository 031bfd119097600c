using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>An issuer of tokens on this machine: its metadata and its keys, as many sets of them as tests need.</summary>
internal sealed class LoopbackIssuer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<TestKey>> _published = new();
    private readonly ConcurrentDictionary<string, int> _reads = new();
    private readonly WebApplication _app;

    private LoopbackIssuer(WebApplication app) => _app = app;

    public static async Task<LoopbackIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new LoopbackIssuer(app);
        app.MapGet("/{set}/.well-known/openidconfiguration", (string set) => Results.Json(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{app.Urls.First()}/{set}/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        app.MapGet("/{set}/keys", issuer.Keys);
        await app.StartAsync();
        return issuer;
    }

    public Uri Metadata(string set) => new(new Uri(_app.Urls.First()), $"{set}/.well-known/openidconfiguration");

    /// <summary>None makes the issuer fail.</summary>
    public void Publish(string set, params IReadOnlyList<TestKey> keys) => _published[set] = keys;

    /// <summary>How often the keys were fetched.</summary>
    public int ReadsOf(string set) => _reads.GetValueOrDefault(set);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Keys(string set)
    {
        _reads.AddOrUpdate(set, 1, (_, reads) => reads + 1);
        var keys = _published.GetValueOrDefault(set, []);
        return keys.Count == 0
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.Published), NotRsa()]) });
    }

    private static JsonObject NotRsa() => new() { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = "elliptic", ["x"] = "AA", ["y"] = "AA", ["endorsements"] = new JsonArray("msteams") };
}
