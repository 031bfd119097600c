namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>What a stranger sees on a machine with nothing configured.</summary>
public class FirstRunTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task The_first_question_makes_the_sample_company_and_says_so()
    {
        using var folder = new TemporaryFolder();

        var first = await Kpibot.RunAsync(["ask", "what's our conversion rate this month", .. Clock], workingFolder: folder.Path);
        var second = await Kpibot.RunAsync(["ask", "chiffre d'affaires du mois dernier par pays", .. Clock], workingFolder: folder.Path);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("sample company", first.Error, StringComparison.Ordinal);
        Assert.Contains("sales.csv", first.Error, StringComparison.Ordinal);
        Assert.Contains("Try:", first.Error, StringComparison.Ordinal);
        Assert.Contains("/api/messages", first.Error, StringComparison.Ordinal);
        Assert.Contains("%", first.Output, StringComparison.Ordinal);
        Assert.Contains("November 2026 so far (1–22 November)", first.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["data/sample/sales.csv"]));

        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("sales.csv", second.Error, StringComparison.Ordinal);
        Assert.Contains("Allemagne", second.Output, StringComparison.Ordinal);
        Assert.Contains("octobre 2026", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_not_understood_is_asked_back_with_exit_code_3()
    {
        using var folder = new TemporaryFolder();

        var run = await Kpibot.RunAsync(["ask", "flurb by planet", "--json", "--data", folder["data"], .. Clock]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("answers").GetArrayLength());
        Assert.Contains("flurb", run.Json.GetProperty("issue").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_clock_and_seed_write_the_same_sample()
    {
        using var folder = new TemporaryFolder();

        foreach (var name in new[] { "a", "b" })
            Assert.Equal(0, (await Kpibot.RunAsync(["sample", "--out", folder[name], "--scale", "0.02", .. Clock])).ExitCode);

        foreach (var file in Directory.EnumerateFiles(folder["a"]))
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(Path.Combine(folder["b"], Path.GetFileName(file)), TestContext.Current.CancellationToken));
    }
}
