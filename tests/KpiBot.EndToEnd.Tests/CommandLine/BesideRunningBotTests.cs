using System.Diagnostics;
using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>One process owns the store; a command beside a running bot is answered by that bot.</summary>
public class BesideRunningBotTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task A_command_is_answered_and_a_second_bot_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await RunningBot.StartAsync(["--data", folder["data"], .. Clock]);

        var ask = await Kpibot.RunAsync(["ask", "revenue last month", "--json", "--data", folder["data"], .. Clock]);
        var parse = await Kpibot.RunAsync(["parse", "--data", folder["data"]], "{\"text\":\"leads hier\",\"now\":\"2026-11-23T09:00:00\"}\n");
        var second = await Kpibot.RunAsync(["--data", folder["data"], .. Clock]);

        Assert.True(ask.ExitCode == 0, ask.Error);
        Assert.Equal("revenue", ask.Json.GetProperty("answers")[0].GetProperty("kpi").GetString());
        Assert.Equal("2026-11-22", parse.Json.GetProperty("period").GetProperty("start").GetString());
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("Another KpiBot is running", second.Error, StringComparison.Ordinal);
        Assert.Contains(folder["data"], second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_is_for_the_owner_and_wants_its_token()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await RunningBot.StartAsync(["--data", folder["data"], .. Clock]);

        var file = folder["data/command-door.json"];
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var door = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).RootElement;
        var address = new Uri(door.GetProperty("Address").GetString()!);
        using var client = new HttpClient();
        using var refused = await client.PostAsync(new Uri(address, "/ask"), new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.True(address.IsLoopback);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}

/// <summary>A kpibot process that has said it is ready.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly Process process;

    private RunningBot(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningBot> StartAsync(IReadOnlyList<string> arguments)
    {
        var start = Kpibot.StartInfo(arguments);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("http://127.0.0.1:", StringComparison.Ordinal))
            {
                var address = new Uri(line[line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal)..].Split('/', ' ') is var parts ? $"http://{parts[2]}" : "");
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new(process, address);
            }
        }

        throw new InvalidOperationException("The bot ended before it was ready:\n" + string.Join('\n', said));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
