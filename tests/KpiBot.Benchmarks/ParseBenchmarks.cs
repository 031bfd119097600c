using BenchmarkDotNet.Attributes;
using KpiBot.Core.Language;

namespace KpiBot.Benchmarks;

/// <summary>Reading a question, with the sample company's vocabulary.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class ParseBenchmarks
{
    private Answering kpibot = null!;
    private IntentParser parser = null!;

    [ParamsSource(nameof(Questions))]
    public string Question { get; set; } = "";

    public static IEnumerable<string> Questions => LatencyRun.Questions;

    [GlobalSetup]
    public void Setup()
    {
        kpibot = new(SampleStore.Prepare(SampleStore.HundredThousandLines));
        parser = kpibot.Parser.Get();
    }

    [GlobalCleanup]
    public void Cleanup() => kpibot.Dispose();

    [Benchmark]
    public object Parse() => parser.Parse(Question);
}
