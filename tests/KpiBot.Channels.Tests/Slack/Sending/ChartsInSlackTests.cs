using KpiBot.Channels.Slack.Files;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using KpiBot.SlackStandIn.World;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Slack draws where it can; elsewhere stands a picture, and where not even that is taken, less.</summary>
public sealed class ChartsInSlackTests : IAsyncLifetime
{
    private readonly WorkspacesInMemory _kept = new();
    private RunningSender _kpibot = null!;

    private static readonly KpiAnswer Bars = ChartAnswers.Bars(UiLanguage.English, ("Germany", 3), ("France", 2));

    public async ValueTask InitializeAsync() => _kpibot = await RunningSender.StartAsync(new() { Workspaces = _kept });

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task A_workspace_that_draws_gets_the_chart_itself()
    {
        Assert.Contains("data_visualization", Types(await SayAsync(Bars)));
        Assert.Empty(_kpibot.Workspace.Files);
    }

    [Fact]
    public async Task One_that_does_not_gets_a_picture_which_is_remembered_beyond_a_restart()
    {
        _kpibot.Workspace.DrawsCharts = false;

        Assert.Contains("image", Types(await SayAsync(Bars)));
        Assert.Equal(2, Posts);
        Assert.Contains("image", Types(await SayAsync(Bars)));
        Assert.Equal(3, Posts);

        await using var restarted = await RunningSender.StartAsync(new() { Workspaces = _kept, Time = _kpibot.Time });
        Assert.False(restarted.Get<ChartSupport>().Draws(new("T0TEST")));
        Assert.True(restarted.Get<ChartSupport>().Draws(new("T0OTHER")));
    }

    [Fact]
    public async Task After_a_month_it_is_asked_again()
    {
        _kpibot.Workspace.DrawsCharts = false;
        await SayAsync(Bars);
        _kpibot.Workspace.DrawsCharts = true;
        _kpibot.Time.Advance(ChartSupport.AskAgainAfter);

        Assert.Contains("data_visualization", Types(await SayAsync(Bars)));
    }

    [Fact]
    public async Task A_picture_comes_by_the_upload_flow_without_a_token_and_with_words_for_whoever_cannot_see_it()
    {
        _kpibot.Workspace.DrawsCharts = false;
        var message = await SayAsync(Bars);

        var file = Assert.Single(_kpibot.Workspace.Files);
        Assert.Equal([0x89, .. "PNG"u8], file.Bytes![..4]);
        Assert.Equal((true, 0), (file.IsComplete, _kpibot.Slack.Uploads.WithToken));
        Assert.NotEmpty(message.Blocks!.Single(block => (string?)block!["type"] == "image")!["alt_text"]!.GetValue<string>());
        Assert.Null(file.AlternativeText); // The message says it; files that were uploaded with alt_txt were not shown (slackapi/python-slack-sdk#1818).
    }

    [Fact]
    public async Task A_picture_that_Slack_has_not_looked_at_yet_is_waited_for()
    {
        (_kpibot.Workspace.DrawsCharts, _kpibot.Workspace.UnreadyFor) = (false, 3);

        var message = await SayAsync(Bars);

        Assert.Contains("image", Types(message));
        Assert.Single(_kpibot.Workspace.Files);
        Assert.Equal(0, _kpibot.Get<KpiBot.Channels.Slack.Api.SlackApi>().PossiblyDoubled);
    }

    [Fact]
    public async Task One_that_it_never_takes_is_left_out()
    {
        (_kpibot.Workspace.DrawsCharts, _kpibot.Workspace.UnreadyFor) = (false, 1_000);

        var message = await SayAsync(Bars);

        Assert.DoesNotContain("image", Types(message));
        Assert.Contains("table", Types(message));
    }

    [Fact]
    public async Task Without_the_scope_for_files_the_answer_still_comes()
    {
        _kpibot.Workspace.DrawsCharts = false;
        _kpibot.Slack.MissingScopes.Add("files:write");

        Assert.Contains("table", Types(await SayAsync(Bars)));
        Assert.Contains(_kpibot.Logs.Lines, line => line.Contains("missing_scope", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("invalid_blocks", UiLanguage.English, "Shortened for Slack.")]
    [InlineData("msg_blocks_too_long", UiLanguage.French, "Abrégé pour Slack.")]
    public async Task A_message_that_Slack_refuses_comes_shorter_and_says_so(string error, UiLanguage language, string said)
    {
        var answer = SampleAnswers.Breakdown([.. Enumerable.Range(1, 30).Select(i => new AnswerRow([$"Country {i}"], $"{i}", null, Tone.Neutral, null))]) with { Language = language };
        _kpibot.Slack.Faults = call => call.Method == "chat.postMessage" && call.List("blocks")!.ToJsonString().Length > 3_000 ? new KpiBot.SlackStandIn.Api.Fault.Error(error) : null;

        var message = await SayAsync(answer);

        Assert.Contains(said, string.Join("", message.Blocks.Select(block => System.Text.RegularExpressions.Regex.Unescape(block!.ToJsonString()))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_takes_no_blocks_at_all_it_comes_in_words()
    {
        _kpibot.Slack.Faults = call => call.Method == "chat.postMessage" && call.List("blocks") is not null ? new KpiBot.SlackStandIn.Api.Fault.Error("invalid_blocks") : null;

        var message = await SayAsync(Bars);

        Assert.Empty(message.Blocks);
        Assert.Contains("in words only", message.Text, StringComparison.Ordinal);
        Assert.True(_kpibot.Get<ChartSupport>().Draws(new("T0TEST")));
    }

    [Fact]
    public async Task A_file_is_shared_in_its_thread()
    {
        var question = _kpibot.Channel.Add(new(_kpibot.Slack.NextTs(), RunningSender.Anna, "revenue"));

        await _kpibot.Passing(_kpibot.Get<SlackUploads>().ShareAsync(
            _kpibot.Place with { ThreadTs = question.Ts }, new("revenue.csv", "Revenue", "a,b\n"u8.ToArray()), "Here <!channel>", Token));

        var shared = _kpibot.Channel.Messages[^1];
        Assert.Equal((question.Ts, 1), (shared.ThreadTs, shared.Files.Count));
        Assert.DoesNotContain("<", shared.Text, StringComparison.Ordinal);
        Assert.Equal("a,b\n"u8.ToArray(), _kpibot.Workspace.File(shared.Files[0])!.Bytes);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Posts => _kpibot.Slack.Calls.Count(call => call.Method == "chat.postMessage");

    private async Task<Message> SayAsync(Answer answer)
    {
        var sent = await _kpibot.Passing(_kpibot.Sender.PostAsync(_kpibot.Place, answer, Token));
        return _kpibot.Channel.Find(Assert.IsType<SlackSent.Delivered>(sent).Ts)!;
    }

    private static IEnumerable<string> Types(Message message) => message.Blocks.Select(block => (string)block!["type"]!);
}
