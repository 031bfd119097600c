namespace KpiBot.Benchmarks;

/// <summary>Loads a million sales lines from CSV with the real program, and starts it on them.</summary>
internal static class LoadRun
{
    public static Task RunAsync()
    {
        var source = SampleStore.Prepare(SampleStore.MillionLines);
        var folder = Path.Combine(SampleStore.Root, "load");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "config"));
        File.WriteAllText(Path.Combine(folder, "config", "sources.yaml"), SalesOnly(source));

        var load = SampleStore.Kpibot("sync", "--data", folder, "--now", SampleStore.Now);
        Report("load a million sales lines from CSV", load);
        for (var attempt = 1; attempt <= 3; attempt++)
            Report($"start on that store to the first answer ({attempt})",
                SampleStore.Kpibot("ask", "revenue last month", "--json", "--data", folder, "--now", SampleStore.Now));
        Console.WriteLine($"store: {new DirectoryInfo(folder).EnumerateFiles("*.db").Sum(f => f.Length) / 1048576.0:F0} MB");
        return Task.CompletedTask;
    }

    /// <summary>The sample's own mapping, cut to its sales.</summary>
    private static string SalesOnly(SampleStore source)
    {
        var streams = File.ReadAllText(Path.Combine(source.Folder, "sample", "sources.yaml")).Split("\n\n");
        return streams[0]
            .Replace("file: sales.csv", $"file: {source.SalesCsv}", StringComparison.Ordinal)
            .Replace("name: sample", "name: million", StringComparison.Ordinal) + "\n";
    }

    private static void Report(string what, ProgramRun run) =>
        Console.WriteLine($"{what}: {run.Elapsed.TotalSeconds:F2} s, peak {run.PeakMemory / 1048576.0:F0} MB");
}
