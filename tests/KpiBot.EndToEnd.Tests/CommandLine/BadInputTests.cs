namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>Each mistake gets its own clear sentence and exit code, and nothing is lost.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("--frobnicate")]
    [InlineData("ask")]
    [InlineData("ask", "revenue", "--language", "de")]
    [InlineData("ask", "revenue", "--now", "yesterday")]
    [InlineData("ask", "revenue", "--tz", "Mars/Olympus")]
    [InlineData("sample")]
    [InlineData("sample", "--out", "somewhere", "--scale", "-1")]
    [InlineData("sample", "--out", "somewhere", "--scale", "twice")]
    [InlineData("sample", "--out", "")]
    [InlineData("ask", "revenue", "--data", "")]
    [InlineData("ask", "revenue", "--export", "revenue.pdf")]
    public async Task Bad_usage_is_explained_on_standard_error_with_exit_code_2(params string[] arguments)
    {
        var run = await Kpibot.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_looks_like_a_response_file_is_a_question()
    {
        using var folder = new TemporaryFolder();

        var run = await Kpibot.RunAsync(["ask", "@kpibot revenue last month", "--data", folder["data"]]);

        Assert.NotEqual(2, run.ExitCode);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["data"], "a file where the folder should be", TestContext.Current.CancellationToken);

        var run = await Kpibot.RunAsync(["ask", "revenue", "--data", folder["data"]]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(folder["data"], run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_the_sample_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["taken"], "a file where the folder should be", TestContext.Current.CancellationToken);

        var run = await Kpibot.RunAsync(["sample", "--out", folder["taken"], "--scale", "0.01"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(folder["taken"], run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_read_already_is_not_added_again_and_counted_twice()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["sales.csv"], "Order,Date,Net amount\nA1,2026-10-01,100.00\nA2,2026-10-02,50.00\n", TestContext.Current.CancellationToken);
        string[] add = ["sources", "add", folder["sales.csv"], "--yes", "--data", folder["data"]];

        var first = await Kpibot.RunAsync(add);
        var again = await Kpibot.RunAsync(add);

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("is read already", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sales_2", await File.ReadAllTextAsync(folder["data/config/sources.yaml"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kpis.yaml", "kpis:\n  - id: [")]
    [InlineData("kpis.yaml", "kpis:\n  - id: mine\n    formula: nothing / leads_created\n")]
    [InlineData("sources.yaml", "sources:\n  - name: x\n    kind: teleprinter\n")]
    [InlineData("sources.yaml", "sources:\n  - name: sample\n    kind: files\n    streams: []\n")]
    [InlineData("business.yaml", "currency: 12\ntime_zone: Mars/Olympus\n")]
    public async Task A_broken_definition_is_cited_by_file_and_line(string file, string yaml)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data/config"]);
        await File.WriteAllTextAsync(folder["data/config/" + file], yaml, TestContext.Current.CancellationToken);

        foreach (var command in new[] { "ask", "check" })
        {
            var run = await Kpibot.RunAsync(command == "ask" ? ["ask", "revenue", "--data", folder["data"]] : ["check", "--data", folder["data"]]);

            Assert.Equal(1, run.ExitCode);
            Assert.Matches($@"{file}:\d+: ", run.Error);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_or_of_control_characters_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();

        foreach (var question in new[] { new string('x', 10_000), "\u0001\u0002\u001b[31m", "" })
        {
            var run = await Kpibot.RunAsync(["ask", question, "--json", "--data", folder["data"]]);

            Assert.Equal(3, run.ExitCode);
            Assert.NotEmpty(run.Json.GetProperty("issue").GetProperty("text").GetString()!);
        }
    }
}
