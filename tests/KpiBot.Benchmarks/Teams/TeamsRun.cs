namespace KpiBot.Benchmarks.Teams;

/// <summary>
/// Signed questions over HTTP to the running program, over a million sales lines, until the reply's HTTP request is there. The
/// questions, the connector and the login service are this process's, KpiBot and the echo bot have one each.
/// </summary>
internal static class TeamsRun
{
    private const string Quick = "quick";
    private const string Latency = "latency";
    private const string Saturation = "saturation";
    private const string Memory = "memory";

    private static readonly string[] Parts = [Latency, Saturation, Memory];

    /// <summary>Those that are named, all where none is; <c>quick</c> makes each small, to see that it works.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Except(Parts).Except([Quick]).Any())
        {
            Console.Error.WriteLine($"teams [{string.Join(" | ", Parts)}] [{Quick}]");
            return 2;
        }

        var isQuick = arguments.Contains(Quick);
        var wanted = arguments.Except([Quick]).ToList() is { Count: > 0 } named ? named : [.. Parts];
        await using var scene = await TeamsScene.StartAsync();
        await using var kpiBot = await KpiBotProcess.StartAsync(scene);
        await QuestionCheck.RunAsync(scene, kpiBot.Process.Messages);
        if (wanted.Contains(Latency))
            await OpenLoop.RunAsync(scene, kpiBot.Process.Messages, isQuick ? OpenLoop.Small : OpenLoop.Asked);
        if (wanted.Contains(Saturation))
            await SaturationRun.RunAsync(scene, kpiBot.Process, isQuick ? ClosedLoop.Small : ClosedLoop.Asked);
        if (wanted.Contains(Memory))
            await MemoryRun.RunAsync(scene, kpiBot, isQuick ? 5_000 : 100_000);
        return 0;
    }
}
