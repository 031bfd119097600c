namespace KpiBot.Benchmarks.Teams;

/// <summary>Replies a second at most: KpiBot's answers beside the echoes of a bot on npm's <c>botbuilder</c>.</summary>
internal static class SaturationRun
{
    public static async Task RunAsync(TeamsScene scene, BotProcess kpiBot, ClosedLoop.Load load)
    {
        var chats = scene.Chats(tenants: 256, chats: 4_096);
        var answers = await MeasureAsync(kpiBot);
        ClosedLoop.Speed echoes;
        await using (var echo = await EchoBotProcess.StartAsync(scene))
            echoes = await MeasureAsync(echo.Process);
        Console.WriteLine($"{load.Underway} questions on their way at any moment, for {load.Measured.TotalSeconds:F0} s (asked for: twice as many answers as echoes):");
        Print("KpiBot's answers", answers);
        Print("an echo bot's echoes", echoes);
        Console.WriteLine($"  {answers.Rate / echoes.Rate:F2} times");

        async Task<ClosedLoop.Speed> MeasureAsync(BotProcess bot)
        {
            using var sender = new Sender(scene.Connector, bot.Messages);
            return await ClosedLoop.MeasureAsync(sender, bot, chats, load);
        }
    }

    private static void Print(string what, ClosedLoop.Speed speed) =>
        Console.WriteLine($"  {what}: {speed.Rate:F0} a second, {speed.Processor.TotalMilliseconds:F2} ms of processor time each");
}
