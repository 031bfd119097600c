using System.Diagnostics;
using KpiBot.Benchmarks.Reading;

namespace KpiBot.Benchmarks.Teams;

/// <summary>Questions at a rate that does not wait for answers, at moments that know nothing of each other, as those of many people do not.</summary>
internal static class OpenLoop
{
    /// <param name="Rate">Questions a second.</param>
    public sealed record Load(int Rate, TimeSpan WarmUp, TimeSpan Measured);

    public static readonly Load Asked = new(200, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));

    public static readonly Load Small = new(200, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));

    private sealed record Timed(string Kind, double Milliseconds);

    public static async Task RunAsync(TeamsScene scene, Uri messages, Load load)
    {
        using var sender = new Sender(scene.Connector, messages);
        var chats = scene.Chats(tenants: 16, chats: 800);
        await AskAsync(sender, chats, load.Rate, load.WarmUp, seed: 1);
        var (times, latest) = await AskAsync(sender, chats, load.Rate, load.Measured, seed: 2);
        Console.WriteLine($"{load.Rate} questions a second for {load.Measured.TotalSeconds:F0} s, sent to the reply's arrival (asked for: median 5 ms, 99th percentile 50 ms):");
        Print($"all {times.Count}", times);
        foreach (var kind in Question.Kinds)
            Print(kind, [.. times.Where(time => time.Kind == kind)]);
        Console.WriteLine($"  sent at most {latest.TotalMilliseconds:F1} ms after its time");
    }

    private static async Task<(IReadOnlyList<Timed> Times, TimeSpan Latest)> AskAsync(Sender sender, Chats chats, int rate, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var latest = TimeSpan.Zero;
        var underway = new List<Task<Timed>>();
        var due = TimeSpan.Zero;
        var start = Stopwatch.GetTimestamp();
        foreach (var question in Question.Mixed(seed))
        {
            due += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / rate);
            if (due > length)
                break;
            var message = chats.Ask(underway.Count, question);
            for (var left = due - Stopwatch.GetElapsedTime(start); left > TimeSpan.Zero; left = due - Stopwatch.GetElapsedTime(start))
                await Task.Delay(left, TimeProvider.System);
            var late = Stopwatch.GetElapsedTime(start) - due;
            latest = late > latest ? late : latest;
            underway.Add(AskAsync(sender, question, message));
        }

        return (await Task.WhenAll(underway), latest);
    }

    private static async Task<Timed> AskAsync(Sender sender, Question question, Message message) =>
        new(question.Kind, (await sender.AskAsync(message)).After.TotalMilliseconds);

    private static void Print(string what, IReadOnlyList<Timed> times)
    {
        var all = times.Select(time => time.Milliseconds).ToList();
        Console.WriteLine($"  {what}: median {ReadingTimes.Percentile(all, 0.5):F2} ms, 99th percentile {ReadingTimes.Percentile(all, 0.99):F2} ms, most {all.Max():F2} ms");
    }
}
