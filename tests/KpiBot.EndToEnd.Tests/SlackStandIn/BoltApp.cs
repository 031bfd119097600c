using KpiBot.EndToEnd.Tests.Playground;
using KpiBot.SlackStandIn;
using KpiBot.SlackStandIn.World;

namespace KpiBot.EndToEnd.Tests.SlackStandIn;

/// <summary>An app of Slack's own framework in front of the stand-in.</summary>
internal sealed class BoltApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RunningProcess _process;

    private BoltApp(SlackServer slack, RunningProcess process, Workspace workspace)
    {
        (Slack, _process, Workspace) = (slack, process, workspace);
        workspace.AddUser(new("U0ANNA", "anna"));
        Channel = workspace.AddChannel("C0SALES", ChannelKind.Public, "U0ANNA");
        Anna = new(slack, workspace, "U0ANNA");
    }

    public SlackServer Slack { get; }

    public Workspace Workspace { get; }

    public Channel Channel { get; }

    public Person Anna { get; }

    public string Output => _process.Output;

    public static async Task<BoltApp> StartAsync(bool isSocket)
    {
        var slack = await SlackServer.StartAsync();
        var workspace = slack.AddWorkspace();
        var port = RunningProcess.FreePort();
        var environment = new Dictionary<string, string>
        {
            ["SLACK_API"] = slack.ApiAddress.AbsoluteUri,
            ["SLACK_TOKEN"] = slack.Tokens.Issue(workspace),
            ["SLACK_SECRET"] = slack.SigningSecret,
            ["SLACK_APP_LEVEL"] = isSocket ? slack.AppToken : "",
            ["PORT"] = $"{port}",
        };
        var process = RunningProcess.Start(Peers.Node, environment, Peers.BoltApp);
        if (isSocket)
        {
            await slack.Sockets.UntilAsync(count => count > 0).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        else
        {
            var events = new Uri($"http://127.0.0.1:{port}/slack/events");
            (slack.Dispatch.Events, slack.Dispatch.Interactivity, slack.Dispatch.Commands) = (events, events, events);
            await process.UntilItWritesAsync("ready", Patience);
        }

        return new(slack, process, workspace);
    }

    /// <summary>What the stand-in holds once that is so.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> look)
        where T : class
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? _ = null)
        {
            if (look() is { } there)
                found.TrySetResult(there);
        }

        Slack.Answered += Look;
        Slack.Responses.Answered += Look;
        try
        {
            Look();
            return await found.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"It did not happen. The app wrote:\n{Output}\nThe violations: {string.Join('\n', Slack.Violations)}");
        }
        finally
        {
            Slack.Answered -= Look;
            Slack.Responses.Answered -= Look;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
