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

    public static async Task RunAsync()
    {
        using var kpibot = new Answering(SampleStore.Prepare(SampleStore.MillionLines));
        await RoundAsync(200, []);
        var asked = new List<double>();
        var bytes = await RoundAsync(Rounds, asked);
        for (var i = 0; i < Questions.Length; i++)
        {
            var own = asked.Where((_, at) => at % Questions.Length == i).Order().ToList();
            Console.WriteLine($"  {Questions[i]}: median {Percentile(own, 0.5):F3} ms, 99th percentile {Percentile(own, 0.99):F3} ms");
        }

        var times = asked.Order().ToList();
        Console.WriteLine($"question to card JSON, {times.Count} questions: median {Percentile(times, 0.5):F3} ms, "
            + $"99th percentile {Percentile(times, 0.99):F3} ms, most {times[^1]:F3} ms, mean card {bytes / times.Count} bytes");

        async Task<long> RoundAsync(int rounds, List<double> into)
        {
            var written = 0L;
            for (var round = 0; round < rounds; round++)
            {
                foreach (var question in Questions)
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

    private static double Percentile(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];
}
