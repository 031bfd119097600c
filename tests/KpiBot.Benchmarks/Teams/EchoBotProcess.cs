namespace KpiBot.Benchmarks.Teams;

/// <summary>The least that a bot can do, on npm's <c>botbuilder</c>: checks the token, and sends back what it was told.</summary>
internal sealed class EchoBotProcess : IAsyncDisposable
{
    private readonly BotProcess _process;

    private EchoBotProcess(BotProcess process) => _process = process;

    public BotProcess Process => _process;

    public static async Task<EchoBotProcess> StartAsync(TeamsScene scene)
    {
        var address = BotProcess.FreeAddress();
        return new(await BotProcess.StartAsync("node", [Path.Combine(SourceTree.Root, "tests", "peers", "echo-bot.cjs")], address, new()
        {
            ["PORT"] = $"{address.Port}",
            ["APP_ID"] = TeamsScene.AppId,
            ["ISSUER"] = "https://api.botframework.com",
            ["METADATA"] = scene.Metadata.AbsoluteUri,
        }));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
