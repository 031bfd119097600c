using System.Collections.Concurrent;
using System.Net;
using KpiBot.Channels.Charts;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Channels.Tests.Teams.Tokens;
using KpiBot.Core.Delivery;
using KpiBot.SlackStandIn;
using KpiBot.SlackStandIn.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>The sending side of the channel, in front of the stand-in for Slack, by the test's clock.</summary>
internal sealed class RunningSender : IAsyncDisposable
{
    public const string Anna = "U0ANNA";

    private readonly WebApplication _app;
    private readonly Traffic _traffic;

    private RunningSender(SlackServer slack, Workspace workspace, WebApplication app, AwaitedTime time, Traffic traffic, KeptLogs logs)
    {
        (Slack, Workspace, _app, Time, _traffic, Logs) = (slack, workspace, app, time, traffic, logs);
        Place = new(workspace.Id, "C0SALES");
    }

    public SlackServer Slack { get; }

    public Workspace Workspace { get; }

    public AwaitedTime Time { get; }

    public KeptLogs Logs { get; }

    public SlackPlace Place { get; }

    public Channel Channel => Workspace.Channel(Place.ChannelId)!;

    public Uri Address => new(_app.Urls.First());

    public SlackSender Sender => Get<SlackSender>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningSender> StartAsync(SenderSetup? setup = null)
    {
        setup ??= new();
        var (time, traffic, logs) = (setup.Time, new Traffic(), new KeptLogs());
        var slack = setup.Slack ?? await SlackServer.StartAsync(time);
        var workspace = slack.Workspace("T0TEST") ?? slack.AddWorkspace();
        workspace.AddUser(new(Anna, "anna"));
        if (workspace.Channel("C0SALES") is null)
            workspace.AddChannel("C0SALES", ChannelKind.Public, Anna);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(setup.SettingsFor(slack, workspace));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(setup.Destinations);
        builder.Services.AddSingleton(setup.Workspaces);
        builder.Services.AddSingleton(ChartPictures.Open(NullLogger.Instance));
        var options = SlackOptions.From(builder.Configuration);
        Assert.Empty(options.Faults);
        builder.Services.AddSlackSending(options);
        builder.Services.AddSingleton(setup.Keys);
        builder.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(traffic.CreateHandler));
        var app = builder.Build();
        app.MapSlackInstalling();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var running = new RunningSender(slack, workspace, app, time, traffic, logs);
        if (setup.IsByBotToken)
            await running.Passing(running.Get<OwnWorkspace>().Identified);
        return running;
    }

    /// <summary>Lets the test's time pass as long as the work waits for it.</summary>
    public async Task<T> Passing<T>(Task<T> work)
    {
        await Time.AdvanceUntilAsync(work, _traffic);
        return await work;
    }

    public Task Passing(Task work) => Time.AdvanceUntilAsync(work, _traffic);

    /// <summary>As somebody does it who may.</summary>
    public async Task<(HttpStatusCode Status, string Page)> InstallAsync()
    {
        using var browser = new Browser(Address);
        var (status, page, _) = await browser.GetAsync(await ReturnAddressAsync(browser));
        return (status, page);
    }

    /// <summary>Where Slack sends the browser once the person has been asked.</summary>
    public async Task<Uri> ReturnAddressAsync(Browser browser) => (await browser.GetAsync(new(Address, "/slack/install"), follow: 1)).Location!;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

internal sealed record SenderSetup
{
    public AwaitedTime Time { get; init; } = new();

    public SlackServer? Slack { get; init; }

    public bool IsByBotToken { get; init; } = true;

    public IDestinationStore Destinations { get; init; } = new DestinationsInMemory();

    public IWorkspaceStore Workspaces { get; init; } = new WorkspacesInMemory();

    public IDataProtectionProvider Keys { get; init; } = TestKeys.Provider;

    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public Dictionary<string, string?> SettingsFor(SlackServer slack, Workspace workspace)
    {
        var settings = new Dictionary<string, string?> { ["Slack:ApiAddress"] = slack.ApiAddress.AbsoluteUri };
        if (IsByBotToken)
            settings["SLACK_BOT_TOKEN"] = slack.Tokens.Issue(workspace);
        else
            (settings["SLACK_CLIENT_ID"], settings["SLACK_CLIENT_SECRET"], settings["Slack:AllowedTeams"]) = (slack.OAuth.ClientId, slack.OAuth.ClientSecret, workspace.Id);
        foreach (var (name, value) in Settings)
            settings[name] = value;
        return settings;
    }
}

/// <summary>A store that outlives the bot, as the file does.</summary>
internal sealed class WorkspacesInMemory : IWorkspaceStore
{
    private readonly ConcurrentDictionary<string, WorkspaceNote> _kept = new();

    public IReadOnlyList<WorkspaceNote> ReadAll() => [.. _kept.Values];

    public void Write(WorkspaceNote note) => _kept[note.Id] = note;

    public void Forget(string id) => _kept.TryRemove(id, out _);
}
