using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Api;
using KpiBot.SlackStandIn.Sending;
using KpiBot.SlackStandIn.Sockets;
using KpiBot.SlackStandIn.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.SlackStandIn;

/// <summary>
/// A Slack on this machine: Web API, OAuth, uploads, Socket Mode and events over HTTP. It keeps what it is told as Slack would, refuses
/// what Slack would refuse, and fails as it is told to.
/// </summary>
internal sealed class SlackServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Workspace> _workspaces = new();
    private readonly ConcurrentQueue<ApiRequest> _calls = new();
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly ApiMethods _methods;
    private readonly WebApplication _app;
    private long _lastTs;

    private SlackServer(WebApplication app, TimeProvider time)
    {
        (_app, Time) = (app, time);
        Tokens = new(time);
        Rates = new(time);
        Uploads = new(this);
        OAuth = new(this);
        Responses = new(this);
        Sockets = new(this);
        Dispatch = new(this);
        _methods = new(this);
    }

    public TimeProvider Time { get; }

    public TokenBook Tokens { get; }

    public CallRates Rates { get; }

    public UploadDesk Uploads { get; }

    public OAuthDesk OAuth { get; }

    public ResponseDesk Responses { get; }

    public SocketDesk Sockets { get; }

    public Dispatcher Dispatch { get; }

    public AppDesk App { get; } = new();

    public string SigningSecret { get; init; } = "8f742231b10e8888abcd99yyyzzz85a5";

    public string AppToken { get; } = $"xapp-1-{AppDesk.Id}-{Guid.NewGuid():N}";

    public Uri Root => new(_app.Urls.First());

    public Uri ApiAddress => new(Root, "/api/");

    /// <summary>Decides for each call whether something goes wrong with it; null where nothing does.</summary>
    public Func<ApiRequest, Fault?> Faults { get; set; } = _ => null;

    /// <summary>Scopes that the app lacks: calls that need one are refused.</summary>
    public ISet<string> MissingScopes { get; } = new HashSet<string>();

    /// <summary>What the header of each answer says that the token may do; null leaves it away.</summary>
    public string? ScopesHeader { get; set; }

    /// <summary>Every call, in the order of arrival.</summary>
    public IReadOnlyCollection<ApiRequest> Calls => _calls;

    /// <summary>What Slack tolerates and asks apps not to do.</summary>
    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>How many calls happened whose sender was not told so.</summary>
    public int LostAnswers { get; private set; }

    /// <summary>Sees each call once it has been answered.</summary>
    public event Action<ApiRequest>? Answered;

    public static async Task<SlackServer> StartAsync(TimeProvider? time = null, string? signingSecret = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = signingSecret is null ? new SlackServer(app, time ?? TimeProvider.System) : new(app, time ?? TimeProvider.System) { SigningSecret = signingSecret };
        app.UseWebSockets();
        app.MapPost("/api/{method}", server.AnswerAsync);
        app.MapPost("/upload/v1/{ticket}", server.Uploads.TakeAsync);
        app.MapPost("/respond/{ticket}", server.Responses.TakeAsync);
        app.MapGet("/oauth/v2/authorize", server.OAuth.Authorize);
        app.Map("/link", server.Sockets.ConnectAsync);
        await app.StartAsync();
        return server;
    }

    public Workspace AddWorkspace(string id = "T0TEST", string? enterprise = null)
    {
        var workspace = new Workspace(id, enterprise);
        workspace.AddUser(new(workspace.BotUser, "kpibot") { IsBot = true });
        return _workspaces[id] = workspace;
    }

    public Workspace? Workspace(string id) => _workspaces.GetValueOrDefault(id);

    /// <summary>Each later than every one before.</summary>
    public string NextTs()
    {
        var now = Time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000;
        long before, next;
        do
        {
            before = Interlocked.Read(ref _lastTs);
            next = Math.Max(now, before + 1);
        }
        while (Interlocked.CompareExchange(ref _lastTs, next, before) != before);

        return $"{next / 1_000_000}.{next % 1_000_000:D6}";
    }

    public void Violate(string what) => _violations.Enqueue(what);

    public async ValueTask DisposeAsync()
    {
        await Sockets.CloseAsync();
        Dispatch.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, string method)
    {
        var request = await ApiRequest.ReadAsync(method, context.Request);
        _calls.Enqueue(request);
        var fault = Faults(request);
        switch (fault)
        {
            case Fault.RateLimited limited:
                await RefuseAsync(context, limited.RetryAfterSeconds);
                return;
            case Fault.Status status:
                context.Response.StatusCode = status.Code;
                return;
            case Fault.Cut:
                context.Abort();
                return;
        }

        if (Rates.WaitOf(request) is { } wait)
        {
            Violate($"{method} more often than Slack allows");
            await RefuseAsync(context, wait);
            return;
        }

        var answer = fault is Fault.Error error ? new ApiErrorException(error.Code).ToJson() : Run(request);
        if (fault is Fault.HalfDone or Fault.AnswerLost && (bool)answer["ok"]!)
            LostAnswers++;
        Answered?.Invoke(request);
        if (fault is Fault.AnswerLost)
        {
            context.Abort();
            return;
        }

        if (ScopesHeader is { } scopes)
            context.Response.Headers["x-oauth-scopes"] = scopes;
        await context.Response.WriteAsJsonAsync<JsonNode>(fault is Fault.HalfDone half ? new ApiErrorException(half.Code).ToJson() : answer);
    }

    private JsonObject Run(ApiRequest request)
    {
        try
        {
            var answer = _methods.Run(request);
            answer["ok"] = true;
            return answer;
        }
        catch (ApiErrorException refused)
        {
            return refused.ToJson();
        }
    }

    private static Task RefuseAsync(HttpContext context, int seconds)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = $"{seconds}";
        return context.Response.WriteAsJsonAsync(new { ok = false, error = "ratelimited" });
    }
}
