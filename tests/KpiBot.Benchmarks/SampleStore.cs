using System.Diagnostics;

namespace KpiBot.Benchmarks;

/// <summary>The sample company at a scale, as files and as a loaded data folder, made once and kept between runs.</summary>
internal sealed class SampleStore
{
    public const string Now = "2026-11-23T09:00:00";
    public const double MillionLines = 17;
    public const double HundredThousandLines = 1.7;

    private SampleStore(string folder) => Folder = folder;

    public string Folder { get; }

    public string SalesCsv => Path.Combine(Folder, "sample", "sales.csv");

    public string RatesCsv => Path.Combine(Folder, "sample", "fx_rates.csv");

    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "kpibot-benchmarks");

    public static SampleStore Prepare(double scale)
    {
        var store = new SampleStore(Path.Combine(Root, scale.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var done = Path.Combine(store.Folder, "done");
        if (File.Exists(done))
            return store;
        if (Directory.Exists(store.Folder))
            Directory.Delete(store.Folder, recursive: true);
        Kpibot("sample", "--out", Path.Combine(store.Folder, "sample"), "--scale", scale.ToString(System.Globalization.CultureInfo.InvariantCulture), "--now", Now);
        Kpibot("sync", "--data", store.Folder, "--now", Now);
        File.WriteAllText(done, "");
        return store;
    }

    /// <summary>Runs the real program to its end.</summary>
    /// <returns>How long it took, and the most memory that it held.</returns>
    public static ProgramRun Kpibot(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kpibot.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
            peak = Math.Max(peak, PeakMemory(process.Id));
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"kpibot {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return new(watch.Elapsed, peak, output.Result);
    }

    /// <summary>The high-water mark of resident memory as Linux counts it; zero elsewhere.</summary>
    private static long PeakMemory(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

internal sealed record ProgramRun(TimeSpan Elapsed, long PeakMemory, string Output);
