using System.Diagnostics;

namespace KpiBot.Benchmarks.Teams;

/// <summary>So many questions on their way at any moment, each in a chat of its own: the next is sent when a reply is there.</summary>
internal static class ClosedLoop
{
    public sealed record Load(int Underway, TimeSpan WarmUp, TimeSpan Measured);

    public static readonly Load Asked = new(64, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));

    public static readonly Load Small = new(64, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));

    /// <param name="Rate">Replies a second.</param>
    /// <param name="Processor">What the bot has spent on each of them.</param>
    public sealed record Speed(double Rate, TimeSpan Processor);

    public static async Task<Speed> MeasureAsync(Sender sender, BotProcess bot, Chats chats, Load load)
    {
        await ForAsync(load.WarmUp);
        var start = Stopwatch.GetTimestamp();
        var before = bot.ProcessorTime;
        var replies = await ForAsync(load.Measured);
        return new(replies / Stopwatch.GetElapsedTime(start).TotalSeconds, (bot.ProcessorTime - before) / replies);

        Task<int> ForAsync(TimeSpan length)
        {
            var begun = Stopwatch.GetTimestamp();
            return AskAsync(sender, chats, load.Underway, _ => Stopwatch.GetElapsedTime(begun) < length);
        }
    }

    /// <param name="goesOn">Told how many questions were sent before the next one.</param>
    /// <returns>How many were sent; all of them have been answered.</returns>
    public static async Task<int> AskAsync(Sender sender, Chats chats, int underway, Func<int, bool> goesOn)
    {
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, underway).Select(worker => Task.Run(async () =>
        {
            var chat = worker;
            foreach (var question in Question.Mixed(worker))
            {
                if (!goesOn(Interlocked.Increment(ref sent) - 1))
                    break;
                await sender.AskAsync(chats.Ask(chat, question));
                chat += underway;
            }
        })));
        return sent - underway;
    }
}
