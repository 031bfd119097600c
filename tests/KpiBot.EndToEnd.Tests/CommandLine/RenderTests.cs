namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary><c>ask --render</c> prints what a channel would send.</summary>
public class RenderTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task An_answer_is_printed_as_its_channel_would_send_it()
    {
        using var folder = new TemporaryFolder();
        string[] here = ["--data", folder["data"], .. Clock];

        var slack = await Ask("CA du mois dernier par pays", "--render", "slack");
        var picture = await Ask("CA du mois dernier par pays", "--render", "slack", "--picture", "F012AB");
        var teams = await Ask("CA du mois dernier par pays", "--render", "teams");
        var two = await Ask("revenue and leads last month", "--render", "slack");
        var back = await Ask("marge", "--render", "slack");
        var days = await Ask("leads par jour le mois dernier", "--render", "slack");
        await using var bot = await RunningBot.StartAsync(here);
        var beside = await Ask("CA du mois dernier par pays", "--render", "slack", "--picture", "F012AB");

        Assert.True(slack.ExitCode == 0, slack.Error);
        Assert.Equal(["rich_text", "header", "rich_text", "data_visualization", "table", "context", "actions"], Blocks(slack));
        Assert.Equal(["rich_text", "header", "rich_text", "image", "table", "context", "actions"], Blocks(picture));
        Assert.Equal(picture.Output, beside.Output);
        Assert.Equal("AdaptiveCard", teams.Json.GetProperty("type").GetString());
        Assert.Equal(2, two.Output.Split("\n}\n").Length - 1);
        Assert.Equal((3, "actions"), (back.ExitCode, Blocks(back)[^1]));
        Assert.Equal((0, true), (days.ExitCode, days.Error.Contains("il reçoit une image", StringComparison.Ordinal)));

        Task<KpibotRun> Ask(params string[] asked) => Kpibot.RunAsync(["ask", .. asked, .. here]);
    }

    [Theory]
    [InlineData("--render", "discord")]
    [InlineData("--render", "slack", "--json")]
    [InlineData("--picture", "F012AB")]
    [InlineData("--render", "teams", "--picture", "F012AB")]
    public async Task What_cannot_be_printed_is_bad_usage(params string[] options)
    {
        using var folder = new TemporaryFolder();

        var run = await Kpibot.RunAsync(["ask", "revenue", .. options, "--data", folder["data"]]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    private static List<string?> Blocks(KpibotRun run) =>
        [.. run.Json.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("type").GetString())];
}
