namespace KpiBot.Benchmarks.Teams;

/// <summary>What KpiBot holds after a forced collection, ten times over many messages.</summary>
internal static class MemoryRun
{
    private const int Underway = 32;
    private const int Samples = 10;

    public static async Task RunAsync(TeamsScene scene, KpiBotProcess kpiBot, int messages)
    {
        var chats = scene.Chats(tenants: 256, chats: 4_096);
        using var sender = new Sender(scene.Connector, kpiBot.Process.Messages);
        var between = messages / Samples;
        Print(0, await kpiBot.ReadMemoryAsync());
        for (var sample = 1; sample <= Samples; sample++)
        {
            await ClosedLoop.AskAsync(sender, chats, Underway, sent => sent < between);
            Print(sample * between, await kpiBot.ReadMemoryAsync());
        }
    }

    private static void Print(int messages, ProcessMemory memory) =>
        Console.WriteLine($"after {messages} messages: objects {memory.Heap / 1048576.0:F1} MB, working set {memory.WorkingSet / 1048576.0:F0} MB");
}
