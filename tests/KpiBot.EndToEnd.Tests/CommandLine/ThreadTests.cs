using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>Conversations on the command line: each question a process of its own, the thread in the data folder.</summary>
public class ThreadTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task A_follow_up_in_another_process_finds_the_question_before_in_its_thread_alone()
    {
        using var folder = new TemporaryFolder();
        await AskAsync(folder, "revenue last month in Germany", "--thread", "monday");

        var followed = await AskAsync(folder, "and by channel?", "--thread", "monday");
        var elsewhere = await AskAsync(folder, "and by channel?", "--thread", "tuesday");
        var alone = await AskAsync(folder, "and by channel?");

        var parse = followed.Json.GetProperty("parse");
        Assert.Equal("2026-10-01", parse.GetProperty("period").GetProperty("start").GetString());
        Assert.Equal("Germany", parse.GetProperty("filters")[0].GetProperty("values")[0].GetString());
        Assert.Equal("Kept: Revenue, October 2026, Germany. “reset” starts afresh.", followed.Json.GetProperty("answers")[0].GetProperty("notes")[0].GetString());
        Assert.Equal("missing_kpi", elsewhere.Json.GetProperty("issue").GetProperty("code").GetString());
        Assert.Equal("missing_kpi", alone.Json.GetProperty("issue").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_language_that_is_settled_holds_in_the_next_process()
    {
        using var folder = new TemporaryFolder();

        var settled = await AskAsync(folder, "always answer in French");

        Assert.Equal(0, settled.ExitCode);
        Assert.Equal("language", settled.Json.GetProperty("intent").GetString());
        Assert.Contains("oublie ma langue", settled.Output, StringComparison.Ordinal);
        Assert.Equal("fr", (await AskAsync(folder, "revenue last month")).Json.GetProperty("language").GetString());
        await AskAsync(folder, "oublie ma langue");
        Assert.Equal("en", (await AskAsync(folder, "revenue last month")).Json.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Beside_a_running_bot_the_thread_is_the_bots()
    {
        using var folder = new TemporaryFolder();
        await using (await RunningBot.StartAsync(["--data", folder["data"], .. Clock]))
            await AskAsync(folder, "CA octobre en France", "--thread", "lundi");

        var followed = await AskAsync(folder, "et le mois d'avant ?", "--thread", "lundi");

        Assert.Equal("2026-09-01", followed.Json.GetProperty("parse").GetProperty("period").GetProperty("start").GetString());
    }

    [Fact]
    public async Task Parse_reads_a_line_in_its_context()
    {
        using var folder = new TemporaryFolder();
        var line = JsonSerializer.Serialize(new { text = "and by channel?", context = (List<string>)["revenue in October", "only France"], now = "2026-11-23T09:00:00" });

        var run = await Kpibot.RunAsync(["parse", "--data", folder["data"], .. Clock], line + "\n");

        Assert.Equal(["channel"], run.Json.GetProperty("breakdown").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal("2026-10-01", run.Json.GetProperty("period").GetProperty("start").GetString());
        Assert.Equal("France", run.Json.GetProperty("filters")[0].GetProperty("values")[0].GetString());
    }

    private static Task<KpibotRun> AskAsync(TemporaryFolder folder, string question, params string[] options) =>
        Kpibot.RunAsync(["ask", question, "--json", "--data", folder["data"], .. Clock, .. options]);
}
