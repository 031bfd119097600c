using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>The Slack channel on a real server of this machine, spoken to as Slack does.</summary>
internal sealed class RunningSlack : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly WebApplication _app;

    private RunningSlack(WebApplication app, SlackDesk desk, SlackSetup setup) => (_app, Desk, Setup) = (app, desk, setup);

    public SlackDesk Desk { get; }

    public SlackSetup Setup { get; }

    public AwaitedTime Time => Setup.Time;

    public Uri Root => new(_app.Urls.First());

    public static async Task<RunningSlack> StartAsync(SlackSetup? given = null)
    {
        var setup = given ?? new();
        var desk = await SlackDesk.StartAsync();
        setup.Time.SetUtcNow(Start);
        setup.Prepare(desk);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(setup.Settings) { ["Slack:ApiAddress"] = desk.Api.AbsoluteUri });
        builder.Logging.ClearProviders();
        if (setup.Logs is { } logs)
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(setup.Time);
        builder.Services.AddSingleton(setup.AskWith ?? (_ => setup.Ask));
        builder.Services.AddSingleton<IDestinationStore>(setup.Destinations);
        builder.Services.AddSingleton<IWorkspaceStore>(new WorkspacesInMemory());
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddSingleton<IDataProtectionProvider>(TestKeys.Provider);
        setup.Services(builder.Services);
        builder.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(setup.Traffic.CreateHandler));
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, desk, setup);
    }

    /// <summary>
    /// What KpiBot says next. While nothing is on the wire, as much time passes as it waits between two messages of a channel, and less
    /// than any request may take.
    /// </summary>
    public async Task<SaidInSlack> NextAsync()
    {
        var next = Desk.NextAsync();
        for (var step = 0; step < 200 && !next.IsCompleted;)
        {
            // A second is what there mostly is to wait for; for more, the machine gets the time to show that it waits indeed.
            for (var turn = 0; turn < (step < 25 ? 50 : 2_000) && !next.IsCompleted; turn++)
                await Task.Yield();
            if (!Time.IsAwaited || Setup.Traffic.Underway > 0 || next.IsCompleted)
                continue;
            Time.Advance(TimeSpan.FromMilliseconds(50));
            step++;
        }

        return await next;
    }

    /// <summary>What is answered while seconds pass, for what KpiBot waits for on its way.</summary>
    public async Task<T> PassingAsync<T>(Task<T> awaited)
    {
        for (var second = 0; second < 100 && !awaited.IsCompleted; second++)
        {
            for (var turn = 0; turn < 20_000 && !awaited.IsCompleted; turn++)
                await Task.Yield();
            if (Setup.Traffic.Underway == 0 && !awaited.IsCompleted)
                Time.Advance(TimeSpan.FromSeconds(1));
        }

        return await awaited;
    }

    public async Task<HttpStatusCode> EventAsync(JsonObject inner, string id = "Ev1", string team = "T1")
    {
        using var response = await PostAsync("/slack/events", SlackEvents.Callback(inner, id, team).ToJsonString(), "application/json");
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload) =>
        PostAsync("/slack/interactivity", "payload=" + Uri.EscapeDataString(payload.ToJsonString()), "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> CommandAsync(string text, string user = "U1", string channel = "C1", string trigger = "1.2.3") => PostAsync(
        "/slack/commands",
        string.Join('&', SlackEvents.Command(text, user, channel, trigger, Desk.ResponseUrl("command")).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")),
        "application/x-www-form-urlencoded");

    /// <param name="change">After it has been signed.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string mediaType, Action<HttpRequestMessage>? change = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, path)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        var timestamp = Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(timestamp, bytes));
        change?.Invoke(request);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string Sign(string timestamp, byte[] body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:").Concat(body).ToArray()));

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Desk.DisposeAsync();
    }
}

internal sealed record SlackSetup
{
    public static readonly IReadOnlyDictionary<string, string?> OverHttp =
        new Dictionary<string, string?> { ["SLACK_BOT_TOKEN"] = "xoxb-1", ["SLACK_SIGNING_SECRET"] = RunningSlack.Secret };

    public static readonly IReadOnlyDictionary<string, string?> OverOneSocket =
        new Dictionary<string, string?> { ["SLACK_BOT_TOKEN"] = "xoxb-1", ["SLACK_APP_TOKEN"] = "xapp-1", ["Slack:Connections"] = "1" };

    public IReadOnlyDictionary<string, string?> Settings { get; init; } = OverHttp;

    /// <summary>Says the question back, unless told otherwise.</summary>
    public AskConversation Ask { get; init; } = (said, _) => ValueTask.FromResult(SampleAnswers.Reply(SampleAnswers.Text(said.Text)));

    /// <summary>Where asking needs what the channel offers; null for <see cref="Ask"/>.</summary>
    public Func<IServiceProvider, AskConversation>? AskWith { get; init; }

    public AwaitedTime Time { get; init; } = new();

    public Traffic Traffic { get; init; } = new();

    public DestinationsInMemory Destinations { get; init; } = new();

    public ILoggerProvider? Logs { get; init; }

    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Before the channel starts.</summary>
    public Action<SlackDesk> Prepare { get; init; } = _ => { };
}
