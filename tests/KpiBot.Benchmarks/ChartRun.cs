using System.Diagnostics;
using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Benchmarks;

/// <summary>An answer to its picture: the first one of a process, then each kind warm.</summary>
internal static class ChartRun
{
    private const int Rounds = 60;

    private static readonly string[] Questions =
    [
        "revenue by month this year vs last year",
        "chiffre d'affaires par jour sur les 30 derniers jours",
        "taux de conversion par mois sur 12 mois glissants",
        "revenue by week by country over the last 3 months",
        "revenue by day over the last 12 months by country",
        "chiffre d'affaires du mois dernier par pays",
        "top 15 products by revenue this year",
    ];

    public static async Task RunAsync()
    {
        using var kpibot = new Answering(SampleStore.Prepare(SampleStore.HundredThousandLines));
        var answers = new List<KpiAnswer>();
        foreach (var question in Questions)
            answers.AddRange((await kpibot.Conversation.AskAsync(question)).Answers.OfType<KpiAnswer>());

        var start = Stopwatch.GetTimestamp();
        var pictures = ChartPictures.Open(NullLogger.Instance);
        pictures.Render(answers[0]);
        Console.WriteLine($"looking for a font and the first picture: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        foreach (var answer in answers)
            Time(pictures, answer, 10);
        var all = new List<double>();
        foreach (var (question, answer) in Questions.Zip(answers))
        {
            var times = Time(pictures, answer, Rounds);
            all.AddRange(times);
            Console.WriteLine($"  {question}: median {times[times.Count / 2]:F1} ms, {pictures.Render(answer)!.Length / 1000d:F1} KB");
        }

        all.Sort();
        Console.WriteLine($"answer to picture, {all.Count} pictures: median {all[all.Count / 2]:F1} ms, 99th percentile {all[all.Count * 99 / 100]:F1} ms");
    }

    private static List<double> Time(ChartPictures pictures, KpiAnswer answer, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            if (pictures.Render(answer) is null)
                throw new InvalidOperationException($"Nothing was drawn: {answer.Summary}");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }
}
