namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>Roles, the audit trail and disputed numbers on the command line.</summary>
public class AccessTests
{
    private const string Rules = """
        people:
        - { id: anna, email: anna@example.com, owner: Julien Moreau }
        roles:
        - { id: lead, members: [lead@example.com] }
        - { id: sales, members: [anna], kpis: [revenue], rows: { country: France } }
        places:
        - { id: floor, teams: "19:floor", audience: sales }
        """;

    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task Somebody_is_answered_over_their_rows_and_all_is_on_record()
    {
        using var folder = await ConfiguredAsync(Rules);
        var whole = await AskAsync(folder, "revenue last month in France", "--json");
        var anna = await AskAsync(folder, "revenue last month", "--json", "--as", "anna");
        var hidden = await AskAsync(folder, "gross margin last month", "--json", "--as", "anna");
        var place = await AskAsync(folder, "gross margin last month", "--json", "--as", "lead@example.com", "--in", "floor");

        Assert.Equal(Value(whole), Value(anna));
        Assert.Equal((3, "unknown_kpi"), (hidden.ExitCode, hidden.Json.GetProperty("issue").GetProperty("code").GetString()));
        Assert.Empty(place.Json.GetProperty("answers").EnumerateArray());
        Assert.Equal("gross_margin", place.Json.GetProperty("private").GetProperty("answers")[0].GetProperty("kpi").GetString());

        var audit = (await Kpibot.RunAsync(["audit", "--data", folder["data"]])).Output;
        Assert.Contains("local: revenue last month in France\n    revenue value 2026-10-01/2026-10-31 country=France: ", audit, StringComparison.Ordinal);
        Assert.Contains("anna (email:anna@example.com): gross margin last month\n    refused: unknown_kpi\n", audit, StringComparison.Ordinal);
        Assert.Contains("email:lead@example.com in teams:19:floor: gross margin last month\n", audit, StringComparison.Ordinal);
        Assert.Contains("    to the asker alone: gross_margin value 2026-10-01/2026-10-31: ", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputed_number_is_taken_apart_and_its_lines_are_exported()
    {
        using var folder = await ConfiguredAsync(Rules);
        await AskAsync(folder, "revenue last month", "--thread", "t", "--as", "anna");

        var disputed = await AskAsync(folder, "this is not what I have in Sage", "--thread", "t", "--as", "anna", "--export", folder["lines.csv"]);

        Assert.Equal(0, disputed.ExitCode);
        Assert.Contains("How it is computed: ", disputed.Output, StringComparison.Ordinal);
        Assert.Contains("on record in the audit trail", disputed.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(folder["lines.csv"], TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 10, disputed.Output);
        Assert.All(lines[1..], line => Assert.Contains("France", line, StringComparison.Ordinal));
        Assert.DoesNotContain("Cost", lines[0], StringComparison.Ordinal);
        Assert.Contains("this is not what I have in Sage", (await Kpibot.RunAsync(["audit", "--disputes", "--data", folder["data"]])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_rules_stops_the_start_and_names_the_line()
    {
        using var folder = await ConfiguredAsync("roles:\n- id: sales\n  members: [nobody]\n");

        var run = await Kpibot.RunAsync(["check", "--data", folder["data"]]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("access.yaml:3: 'nobody' is nobody", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as", "somebody", "There are: anna.")]
    [InlineData("--in", "nowhere", "There are: floor.")]
    public async Task Who_or_where_that_nobody_knows_is_bad_usage(string option, string value, string known)
    {
        using var folder = await ConfiguredAsync(Rules);

        var run = await AskAsync(folder, "revenue", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
    }

    private static decimal Value(KpibotRun run) => run.Json.GetProperty("answers")[0].GetProperty("value").GetDecimal();

    private static async Task<TemporaryFolder> ConfiguredAsync(string rules)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder["data"], "config"));
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "config", "access.yaml"), rules, TestContext.Current.CancellationToken);
        return folder;
    }

    private static Task<KpibotRun> AskAsync(TemporaryFolder folder, string question, params string[] options) =>
        Kpibot.RunAsync(["ask", question, "--data", folder["data"], .. Clock, .. options]);
}
