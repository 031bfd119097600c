using System.Diagnostics;
using System.Runtime.InteropServices;
using KpiBot.Channels.Teams.Cards;

namespace KpiBot.Benchmarks;

/// <summary>Question text to finished card JSON over a million sales lines, each question timed alone.</summary>
internal static class LatencyRun
{
    private const int Rounds = 2_000;

    public static readonly string[] Questions =
    [
        "what's our conversion rate this month",
        "chiffre d'affaires du mois dernier par pays",
        "top 5 products by revenue in 2025",
        "panier moyen par mois cette année",
        "revenue in Germany by channel last quarter vs Q2",
    ];

    /// <summary>They read years of days and try methods out on them, at most 50 ms each.</summary>
    public static readonly string[] Outlooks =
    [
        "revenue this month", // a plain number with its target and pace
        "forecast revenue this month",
        "atterrissage CA décembre",
        "orders forecast for December",
        "average order value forecast this quarter",
        "are we on track for revenue in Q4?",
    ];

    /// <summary>Plain values, whose insights look at the whole history and at every dimension.</summary>
    public static readonly string[] Values =
    [
        "revenue this month",
        "CA du mois dernier",
        "revenue in Germany last week",
        "conversion rate last month",
        "orders last week",
        "gross margin rate last quarter",
        "panier moyen ce mois-ci",
        "open pipeline",
        "CA en 2025",
    ];

    private const int FirstTimes = 15;
    private const int ValueRounds = 500;

    private const int OutlookRounds = 100;

    public static async Task RunAsync()
    {
        using var kpibot = new Answering(SampleStore.Prepare(SampleStore.MillionLines));
        await RoundAsync(Outlooks, 10, []);
        var outlooks = new List<double>();
        await RoundAsync(Outlooks, OutlookRounds, outlooks);
        Print("outlooks", Outlooks, outlooks);

        var first = new List<double>();
        for (var round = 0; round < FirstTimes; round++)
        {
            kpibot.Forget();
            await kpibot.Conversation.AskAsync("help"); // reads the vocabulary, which is no part of an answer
            foreach (var question in Values)
            {
                var before = Environment.CpuUsage.TotalTime;
                await kpibot.Conversation.AskAsync(question);
                first.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds); // not the time of what else runs on the machine
            }
        }

        Print("processor time, asked for the first time of a snapshot, one after the other", Values, first);
        var ahead = new List<double>();
        var firstAfterAhead = new List<double>();
        for (var round = 0; round < FirstTimes; round++)
        {
            kpibot.Forget();
            var before = Environment.CpuUsage.TotalTime;
            await kpibot.Conversation.ReadAheadAsync(CancellationToken.None);
            ahead.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            await RoundAsync(Values, 1, firstAfterAhead);
        }

        Print("processor time, reading ahead", ["after a sync"], ahead);
        Print("asked for the first time of a snapshot, after reading ahead", Values, firstAfterAhead);

        var again = new List<double>();
        await RoundAsync(Values, ValueRounds, again);
        Print("asked again", Values, again);

        await RoundAsync(Questions, 200, []);
        var asked = new List<double>();
        var bytes = await RoundAsync(Questions, Rounds, asked);
        Print("five kinds", Questions, asked);
        var times = asked.Order().ToList();
        Console.WriteLine($"question to card JSON, {times.Count} questions: median {Percentile(times, 0.5):F3} ms, "
            + $"99th percentile {Percentile(times, 0.99):F3} ms, most {times[^1]:F3} ms, mean card {bytes / times.Count} bytes");

        async Task<long> RoundAsync(string[] questions, int rounds, List<double> into)
        {
            var written = 0L;
            for (var round = 0; round < rounds; round++)
            {
                foreach (var question in questions)
                {
                    var start = Stopwatch.GetTimestamp();
                    var reply = await kpibot.Conversation.AskAsync(question);
                    foreach (var answer in reply.Answers)
                        written += JsonMarshal.GetRawUtf8Value(AdaptiveCardRenderer.Render(answer)).Length;
                    into.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            return written;
        }
    }

    private static void Print(string title, string[] questions, List<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"{title}: median {Percentile(sorted, 0.5):F3} ms, 99th percentile {Percentile(sorted, 0.99):F3} ms");
        for (var i = 0; i < questions.Length; i++)
        {
            var own = times.Where((_, at) => at % questions.Length == i).Order().ToList();
            Console.WriteLine($"  {questions[i]}: median {Percentile(own, 0.5):F3} ms, 99th percentile {Percentile(own, 0.99):F3} ms");
        }
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];
}
