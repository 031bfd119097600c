using KpiBot.Benchmarks.Reading;
using KpiBot.Benchmarks.Teams;

namespace KpiBot.Benchmarks;

/// <summary><c>micro</c> (BenchmarkDotNet; further arguments go to it), <c>latency</c>, <c>growth</c>, <c>load</c>, <c>questions</c>,
/// <c>recognizers</c>, <c>long-texts</c>, <c>charts</c>, <c>teams</c>.</summary>
internal static class BenchmarkProgram
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["micro", .. var rest]:
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(rest);
                return 0;
            case ["latency"]:
                await LatencyRun.RunAsync();
                return 0;
            case ["charts"]:
                await ChartRun.RunAsync();
                return 0;
            case ["growth"]:
                await GrowthRun.RunAsync();
                return 0;
            case ["load"]:
                await LoadRun.RunAsync();
                return 0;
            case ["questions"]:
                await QuestionRun.RunAsync();
                return 0;
            case ["recognizers"]:
                await RecognizerRun.RunAsync();
                return 0;
            case ["long-texts", .. var rest]:
                await LongTextRun.RunAsync(rest is [var seconds] ? double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 60);
                return 0;
            case ["teams", .. var parts]:
                return await TeamsRun.RunAsync(parts);
            default:
                Console.Error.WriteLine("micro [BenchmarkDotNet arguments] | latency | growth | load | questions | recognizers | long-texts [seconds] | charts | teams [parts]");
                return 2;
        }
    }
}
