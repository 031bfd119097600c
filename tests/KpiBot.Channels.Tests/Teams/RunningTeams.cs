using System.Net;
using System.Text;
using KpiBot.Channels.Teams;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>The Teams channel on a real server of this machine, in front of whatever the test lets it ask.</summary>
internal sealed class RunningTeams : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly WebApplication _app;

    private RunningTeams(WebApplication app) => _app = app;

    public Uri Messages => new(new Uri(_app.Urls.First()), "/api/messages");

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningTeams> StartAsync(TeamsSetup setup)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        builder.Logging.ClearProviders();
        if (setup.Logs is { } logs)
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.UseUrls(setup.Address);
        if (setup.Time is { } time)
            builder.Services.AddSingleton(time);
        if (setup.AskWith is { } ask)
            builder.Services.AddSingleton(ask);
        else
            builder.Services.AddSingleton(setup.Ask);
        builder.Services.AddSingleton(setup.Destinations);
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSingleton(setup.Keys);
        setup.Services(builder.Services);
        builder.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(setup.Traffic.CreateHandler));
        var app = builder.Build();
        if (setup.RemoteAddress is { } address)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = address;
                return next(context);
            });
        }

        app.MapTeams();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public Task<HttpResponseMessage> PostAsync(string json, Action<HttpRequestMessage>? change = null) =>
        PostAsync(new StringContent(json, Encoding.UTF8, "application/json"), change);

    public Task<HttpResponseMessage> PostAsync(HttpContent body, Action<HttpRequestMessage>? change = null) =>
        SendAsync(HttpMethod.Post, body, change);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, Messages) { Content = body };
        change?.Invoke(request);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record TeamsSetup
{
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?> { ["Teams:DangerouslyAllowUnauthenticated"] = "true" };

    public string Address { get; init; } = "http://127.0.0.1:0";

    public AskConversation Ask { get; init; } = (said, _) => ValueTask.FromResult(SampleAnswers.Reply(SampleAnswers.Text(said.Text)));

    /// <summary>Where asking needs what the channel offers; null for <see cref="Ask"/>.</summary>
    public Func<IServiceProvider, AskConversation>? AskWith { get; init; }

    public IDestinationStore Destinations { get; init; } = new DestinationsInMemory();

    public TimeProvider? Time { get; init; }

    public IDataProtectionProvider Keys { get; init; } = TestKeys.Provider;

    /// <summary>Changes what the channel has registered.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Where the requests to the connector are counted.</summary>
    public Traffic Traffic { get; init; } = new();

    /// <summary>Gets every line; null drops them.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>Where the requests seem to come from; null leaves it as it is.</summary>
    public IPAddress? RemoteAddress { get; init; }
}
