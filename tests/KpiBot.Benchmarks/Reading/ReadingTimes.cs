using System.Diagnostics;
using KpiBot.Core.Language;

namespace KpiBot.Benchmarks.Reading;

/// <summary>How long each of many questions takes to read, warm: the median of its rounds.</summary>
internal static class ReadingTimes
{
    private const int WarmUps = 30;
    private const int Rounds = 31;

    public static List<double> Microseconds(IntentParser parser, IReadOnlyList<string> questions)
    {
        var times = questions.Select(_ => new List<double>(Rounds)).ToList();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            for (var i = 0; i < questions.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                parser.Parse(questions[i]);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (round >= WarmUps)
                    times[i].Add(elapsed);
            }
        }

        return times.ConvertAll(own => Percentile(own, 0.5));
    }

    public static double Percentile(IEnumerable<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min((int)(sorted.Count * share), sorted.Count - 1)];
    }
}
