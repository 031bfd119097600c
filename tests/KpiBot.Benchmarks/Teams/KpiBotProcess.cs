using System.Globalization;

namespace KpiBot.Benchmarks.Teams;

/// <summary>KpiBot as an organisation runs it: the program itself, with a bot's credentials, over the million lines.</summary>
internal sealed class KpiBotProcess : IAsyncDisposable
{
    private readonly BotProcess _process;
    private readonly string _folder;

    private KpiBotProcess(BotProcess process, string folder) => (_process, _folder) = (process, folder);

    public BotProcess Process => _process;

    public static async Task<KpiBotProcess> StartAsync(TeamsScene scene)
    {
        var folder = CopyOf(SampleStore.Prepare(SampleStore.MillionLines));
        var address = BotProcess.FreeAddress();
        var process = await BotProcess.StartAsync(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "kpibot.dll"), "--data", folder, "--now", SampleStore.Now], address, new()
            {
                ["ASPNETCORE_URLS"] = address.AbsoluteUri,
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                ["MicrosoftAppId"] = TeamsScene.AppId,
                ["MicrosoftAppPassword"] = TeamsScene.Secret,
                ["MicrosoftAppTenantId"] = "8c1f6a52-0d0b-4c53-8b8e-5b1de2c9e0a1",
                ["Teams__AllowedTenants"] = "*",
                ["Teams__OpenIdMetadata"] = scene.Metadata.AbsoluteUri,
                ["Teams__LoginInstance"] = scene.Login.AbsoluteUri,
                ["Teams__AllowedHosts"] = scene.Connector.ServiceUrl.Authority,
                ["Logging__LogLevel__KpiBot.Host.Workers"] = "Debug",
            });
        await process.UntilItSaysAsync("computed ahead"); // what a start does beside the questions is over then
        return new(process, folder);
    }

    public async Task<ProcessMemory> ReadMemoryAsync()
    {
        var parts = (await _process.RequestAsync(StartupHook.Answer)).Split(' ');
        return new(long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// What is said in it stays out of the store that is kept between runs. Its sources have another path there, and are read
    /// again now: a sync beside the questions is another measurement.
    /// </summary>
    private static string CopyOf(SampleStore store)
    {
        var folder = Path.Combine(SampleStore.Root, "teams");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(store.Folder, "*.db"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateSymbolicLink(Path.Combine(folder, "sample"), Path.Combine(store.Folder, "sample"));
        SampleStore.Kpibot("sync", "--data", folder, "--now", SampleStore.Now);
        return folder;
    }
}

/// <param name="Heap">Bytes of objects that are in use.</param>
internal sealed record ProcessMemory(long Heap, long WorkingSet);
