using System.Text;
using KpiBot.Channels.Export;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>Answers as files: of what may be read where the button was pressed, and handed over there.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbStore _store;
    private Utterance? _said;

    public ExportTests() => _store = LiteDbStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_answer_with_rows_has_a_button_for_each_kind_of_file()
    {
        await using var slack = await StartAsync(WithRows);
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue by country"));
        Assert.Equal(
            [("export-csv", "revenue by country again"), ("export-xlsx", "revenue by country again")],
            (await slack.NextAsync()).Buttons.Select(button => (button.GetProperty("action_id").GetString()!, button.GetProperty("value").GetString()!)));
    }

    [Fact]
    public async Task An_answer_without_rows_or_a_host_without_files_has_none()
    {
        await using var withoutRows = await StartAsync(_ => SampleAnswers.Kpi() with { Again = "revenue" });
        await withoutRows.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        Assert.Empty((await withoutRows.NextAsync()).Buttons);

        await using var withoutFiles = await RunningSlack.StartAsync(new() { Ask = (said, _) => new(SampleAnswers.Reply(WithRows(said))) });
        await withoutFiles.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        Assert.Empty((await withoutFiles.NextAsync()).Buttons);
    }

    [Fact]
    public async Task However_large_an_answer_is_its_buttons_have_room()
    {
        var rows = Enumerable.Range(1, 400).Select(n => SampleAnswers.Row($"Région très éloignée n° {n} – à l’étranger", "142 300,00 €", "+12,3 %")).ToArray();
        await using var slack = await StartAsync(said => SampleAnswers.Breakdown(rows) with { Again = said.Text });
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenu " + new string('é', 200)));
        Assert.Equal(2, (await slack.NextAsync()).Buttons.Count());
    }

    [Fact]
    public async Task In_a_channel_the_file_is_what_all_who_read_there_may_see()
    {
        await using var slack = await StartAsync(WithRows);

        (await slack.InteractAsync(SlackEvents.Press(
            "export-csv", "revenue", slack.Desk.ResponseUrl("press"), message: "1764000000.000001", thread: "1764000000.000100"))).Dispose();

        var shared = await slack.NextAsync();
        Assert.Equal("files.completeUploadExternal", shared.Method);
        Assert.Equal(("C1", "1764000000.000100"), (shared.Body.GetProperty("channel_id").GetString(), shared.Thread));
        Assert.Contains("Sales through 22 Nov 2026", shared.Body.GetProperty("initial_comment").GetString(), StringComparison.Ordinal);
        Assert.Equal("revenue-2026-11-01-2026-11-22.csv", shared.Body.GetProperty("files")[0].GetProperty("title").GetString());
        Assert.Contains("142300", Encoding.UTF8.GetString(Assert.Single(slack.Desk.Uploaded)), StringComparison.Ordinal);
        Assert.True(_said!.IsRepeated);
        Assert.False(_said.CanBeAnsweredPrivately);
        Assert.Null(_said.Thread);
        Assert.Equal(SharedPlace.Slack("C1"), _said.Place);
        Assert.Contains(Identity.Slack("U1"), _said.Asker.Identities);
    }

    [Fact]
    public async Task Where_that_is_nothing_whoever_presses_is_told_and_nobody_gets_a_file()
    {
        await using var slack = await StartAsync(_ => SampleAnswers.Text("Not everyone who reads here may see that."));
        (await slack.InteractAsync(SlackEvents.Press("export-xlsx", "revenue", slack.Desk.ResponseUrl("press"), message: "1764000000.000001"))).Dispose();
        var told = await slack.NextAsync();
        Assert.Equal(("response press", "ephemeral", "Not everyone who reads here may see that."), (told.Method, told.ResponseType, told.Text));
        Assert.Empty(slack.Desk.Uploaded);
    }

    [Fact]
    public async Task Below_an_answer_for_ones_own_eyes_the_file_goes_where_nobody_else_sees_it()
    {
        await using var slack = await StartAsync(WithRows);

        (await slack.InteractAsync(SlackEvents.Press("export-xlsx", "revenue", slack.Desk.ResponseUrl("press")))).Dispose();

        Assert.Equal("D0U1", (await slack.NextAsync()).Body.GetProperty("channel_id").GetString());
        Assert.Equal("PK"u8, Assert.Single(slack.Desk.Uploaded).AsSpan(0, 2));
        Assert.Null(_said!.Place);
        var told = await slack.NextAsync();
        Assert.Equal(("response press", "ephemeral"), (told.Method, told.ResponseType));
        Assert.Contains("direct message", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_message_the_file_stands_in_it()
    {
        await using var slack = await StartAsync(WithRows);
        (await slack.InteractAsync(SlackEvents.Press("export-csv", "revenue", slack.Desk.ResponseUrl("press"), channel: "D1", message: "1764000000.000001"))).Dispose();
        var shared = await slack.NextAsync();
        Assert.Equal(("D1", null), (shared.Body.GetProperty("channel_id").GetString(), shared.Thread));
        Assert.Null(_said!.Place);
    }

    [Theory]
    [InlineData("missing_scope", "administrator")]
    [InlineData("posting_to_general_channel_denied", "did not take the file")]
    public async Task A_file_that_Slack_does_not_take_is_not_passed_over_in_silence(string error, string said)
    {
        await using var slack = await StartAsync(WithRows);
        slack.Desk.RefusesFiles = error;
        (await slack.InteractAsync(SlackEvents.Press("export-csv", "revenue", slack.Desk.ResponseUrl("press"), message: "1764000000.000001"))).Dispose();
        Assert.Contains(said, (await slack.NextAsync()).Text, StringComparison.Ordinal);
    }

    private static KpiAnswer WithRows(Utterance said) =>
        SampleAnswers.Kpi() with { Table = new(["Country", "Revenue"], [SampleAnswers.Row("Germany", "142 300 €")]), Again = said.Text + " again" };

    private Task<RunningSlack> StartAsync(Func<Utterance, Answer> answer) => RunningSlack.StartAsync(new()
    {
        Ask = (said, _) =>
        {
            _said = said;
            return new(SampleAnswers.Reply(answer(said)));
        },
        Services = services => services.AddSingleton(new AnswerFiles(BuiltInCatalog.Catalog, _store)),
    });
}
