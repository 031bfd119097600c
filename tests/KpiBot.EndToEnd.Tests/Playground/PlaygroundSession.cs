namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>KpiBot as a user starts it, on a sample company and a fixed clock, and the Agents Playground connected to it.</summary>
public sealed class PlaygroundSession : IAsyncDisposable
{
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private RunningProcess? _kpiBot;
    private Task<AgentsPlayground>? _playground;

    /// <summary>Where KpiBot itself listens.</summary>
    public Uri? Messages { get; private set; }

    /// <summary>Begins with the first test that needs it: only a test can be skipped where a program is missing.</summary>
    internal Task<AgentsPlayground> BeginAsync() => _playground ??= StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_playground is { IsCompletedSuccessfully: true })
            await (await _playground).DisposeAsync();
        if (_kpiBot is not null)
            await _kpiBot.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<AgentsPlayground> StartAsync()
    {
        _ = (Peers.Node, Peers.Playground);
        var address = new Uri($"http://127.0.0.1:{RunningProcess.FreePort()}");
        _kpiBot = RunningProcess.Start(
            "dotnet",
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address.ToString() },
            Path.Combine(AppContext.BaseDirectory, "kpibot.dll"),
            "--playground", "--data", _folder["data"], "--now", "2026-11-23T09:00:00+01:00");
        var messages = Messages = new Uri(address, "/api/messages");
        await _kpiBot.UntilItAnswersAsync(messages, HttpMethod.Head, FirstStart);
        return await AgentsPlayground.StartAsync(messages);
    }
}
