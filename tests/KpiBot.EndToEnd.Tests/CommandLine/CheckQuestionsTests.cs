namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>The company's own questions in <c>config/questions.yaml</c>, with the values that its controller signed.</summary>
public class CheckQuestionsTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task Questions_that_are_understood_and_answered_as_expected_pass()
    {
        using var folder = new TemporaryFolder();
        var asked = await AskAsync(folder, "CA octobre");
        await WriteAsync(folder, $$"""
            questions:
              - ask: CA octobre
                language: fr
                expect: { kpis: [revenue], period: [2026-10-01, 2026-11-01] }
                value: {{asked.Json.GetProperty("answers")[0].GetProperty("value").GetRawText()}}
              - ask: revenue last month
                now: 2026-11-02
                value: {{Math.Round(asked.Json.GetProperty("answers")[0].GetProperty("value").GetDecimal())}}
                tolerance: 1
              - ask: churn last month
                expect: { issue: unknown_kpi }
            """);

        var run = await CheckAsync(folder);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal("3 questions: 3 as expected, 0 different\n", run.Output);
    }

    [Fact]
    public async Task Each_difference_is_named_by_file_line_and_question()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, """
            questions:
              - ask: revenue by country last month
                expect: { kpis: [orders], period: [2026-10-01, 2026-11-01] }
              - ask: revenue last month
                value: 12.5
                tolerance: 0.01
              - ask: churn last month
                value: 0.05
              - ask: leads hier
                expect: { kpis: [leads], period: [2026-11-22, 2026-11-23] }
            """);

        var run = await CheckAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("questions.yaml:2: “revenue by country last month”\n  kpis: expected [orders], understood [\"revenue\"]\n  breakdown: expected none, understood [\"country\"]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions.yaml:4: “revenue last month”\n  value: expected 12.5 ± 0.01, answered ", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions.yaml:7: “churn last month”\n  value: expected 0.05, there is no answer: I know no KPI called “churn”", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("4 questions: 1 as expected, 3 different\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questions:\n  - ask: revenue\n    expects: { kpis: [revenue] }\n", "questions.yaml:3: unknown key 'expects'")]
    [InlineData("questions:\n  - ask: revenue\n", "questions.yaml:2: a question needs 'expect' or 'value'")]
    [InlineData("questions:\n  - ask: revenue\n    expect: { period: [2026-11-01, 2026-10-01] }\n", "questions.yaml:3: 'period' is its first day and the day after its last")]
    [InlineData("questions:\n  - expect: { kpis: [revenue] }\n", "questions.yaml:2: question has no 'ask'")]
    [InlineData("questions:\n  - ask: revenue\n    value: a lot\n", "questions.yaml:3: 'value' is 'a lot', which is no number")]
    [InlineData("questions:\n  - ask: revenue\n    now: tomorrow\n    value: 1\n", "questions.yaml:3: 'now' is 'tomorrow', which is no ISO date")]
    public async Task A_fault_in_the_file_is_cited_by_line(string yaml, string fault)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, yaml);

        foreach (var arguments in new string[][] { ["check"], ["check", "--questions"] })
        {
            var run = await Kpibot.RunAsync([.. arguments, "--data", folder["data"]]);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_questions_nothing_passes_for_checked()
    {
        using var folder = new TemporaryFolder();

        var run = await CheckAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("questions.yaml", run.Error, StringComparison.Ordinal);
    }

    private static Task<KpibotRun> AskAsync(TemporaryFolder folder, string question) =>
        Kpibot.RunAsync(["ask", question, "--json", "--data", folder["data"], .. Clock]);

    private static Task<KpibotRun> CheckAsync(TemporaryFolder folder) => Kpibot.RunAsync(["check", "--questions", "--data", folder["data"], .. Clock]);

    private static async Task WriteAsync(TemporaryFolder folder, string yaml)
    {
        Directory.CreateDirectory(folder["data/config"]);
        await File.WriteAllTextAsync(folder["data/config/questions.yaml"], yaml, TestContext.Current.CancellationToken);
    }
}
