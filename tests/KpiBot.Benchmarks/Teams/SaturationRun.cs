namespace KpiBot.Benchmarks.Teams;

/// <summary>Replies a second at most: KpiBot's answers beside the echoes of a bot on npm's <c>botbuilder</c>.</summary>
internal static class SaturationRun
{
    public static async Task RunAsync(TeamsScene scene, Uri messages, ClosedLoop.Load load)
    {
        var chats = scene.Chats(tenants: 256, chats: 4_096);
        var answers = await RateAsync(messages);
        double echoes;
        await using (var echo = await EchoBotProcess.StartAsync(scene))
            echoes = await RateAsync(echo.Messages);
        Console.WriteLine($"{load.Underway} questions on their way at any moment, for {load.Measured.TotalSeconds:F0} s: KpiBot {answers:F0} answers a second, "
            + $"an echo bot {echoes:F0} echoes a second, {answers / echoes:F2} times (asked for: 2)");

        async Task<double> RateAsync(Uri bot)
        {
            using var sender = new Sender(scene.Connector, bot);
            return await ClosedLoop.RateAsync(sender, chats, load);
        }
    }
}
