using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Teams;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>Who corrects a question gets its answer where the first one stood, and who takes it back takes the answer back.</summary>
public sealed class EditedQuestionTests
{
    private static readonly JsonObject Asked = SlackEvents.DirectMessage("revenu");

    private int _times;

    [Fact]
    public async Task The_answer_to_what_it_says_now_stands_where_the_first_one_stood()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(Asked, "Ev1");
        await slack.NextAsync();

        await slack.EventAsync(SlackEvents.Edited(Asked, "revenue"), "Ev2");

        var changed = await slack.NextAsync();
        Assert.Equal(("chat.update", "D1", "1764000000.000001"), (changed.Method, changed.Channel, changed.Body.GetProperty("ts").GetString()));
        Assert.Equal("revenue", changed.Text);
    }

    [Fact]
    public async Task More_answers_than_before_follow_and_fewer_leave_none_behind()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(Asked, "Ev1");
        await slack.NextAsync();

        await slack.EventAsync(SlackEvents.Edited(Asked, "revenue | orders"), "Ev2");
        Assert.Equal("chat.update", (await slack.NextAsync()).Method);
        var second = await slack.NextAsync();
        Assert.Equal(("chat.postMessage", "orders"), (second.Method, second.Text));

        await slack.EventAsync(SlackEvents.Edited(Asked, "leads"), "Ev3");
        Assert.Equal(("chat.update", "leads"), (await slack.NextAsync()) is var update ? (update.Method, update.Text) : default);
        var gone = await slack.NextAsync();
        Assert.Equal("chat.delete", gone.Method);
        Assert.NotEqual("1764000000.000001", gone.Body.GetProperty("ts").GetString());
    }

    [Theory]
    [InlineData("revenu", true)]
    [InlineData("revenue", false)]
    public async Task What_nobody_has_changed_is_not_answered_again(string text, bool isEdited)
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(Asked, "Ev1");
        await slack.NextAsync();

        await slack.EventAsync(SlackEvents.Edited(Asked, text, isEdited), "Ev2");

        await slack.StopAsync();
        Assert.Equal(1, _times);
        Assert.False(slack.Desk.HasMore);
    }

    [Fact]
    public async Task A_mention_that_is_edited_is_answered_as_it_is_now()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenu"), "Ev1");
        await slack.NextAsync();
        var edited = SlackEvents.Mention("<@UBOT> revenue");
        edited["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "1764000050.000100" };

        await slack.EventAsync(edited, "Ev2");

        Assert.Equal(("chat.update", "revenue"), (await slack.NextAsync()) is var update ? (update.Method, update.Text) : default);
    }

    [Fact]
    public async Task A_message_that_calls_KpiBot_only_since_it_was_edited_is_answered()
    {
        await using var slack = await StartAsync();
        var edited = SlackEvents.Mention("<@UBOT> revenue");
        edited["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "1764000050.000100" };

        await slack.EventAsync(edited);

        var answer = await slack.NextAsync();
        Assert.Equal(("chat.postMessage", "1764000000.000100"), (answer.Method, answer.Thread));
        Assert.Contains("This answers your question as you have changed it.", answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_answer_goes_with_the_question(bool isAboveOthers)
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(Asked, "Ev1");
        await slack.NextAsync();

        await slack.EventAsync(isAboveOthers ? SlackEvents.DeletedAboveOthers(Asked) : SlackEvents.Deleted(Asked), "Ev2");

        var gone = await slack.NextAsync();
        Assert.Equal(("chat.delete", "D1", "1764000000.000001"), (gone.Method, gone.Channel, gone.Body.GetProperty("ts").GetString()));
    }

    [Fact]
    public async Task What_KpiBot_itself_changes_and_deletes_is_nobodys_question()
    {
        await using var slack = await StartAsync();
        var own = SlackEvents.DirectMessage("an answer", user: "UBOT", ts: "1764000000.000001");
        own["bot_id"] = "B1";

        await slack.EventAsync(SlackEvents.Edited(own, "another answer"), "Ev1");
        await slack.EventAsync(SlackEvents.Deleted(own), "Ev2");

        await slack.StopAsync();
        Assert.Equal(0, _times);
        Assert.False(slack.Desk.HasMore);
    }

    /// <summary>Answers each part of a question with its words.</summary>
    private Task<RunningSlack> StartAsync() => RunningSlack.StartAsync(new()
    {
        Ask = (said, _) =>
        {
            _times++;
            return new(SampleAnswers.Reply([.. said.Text.Split(" | ").Select(text => SampleAnswers.Text(text))]));
        },
    });
}
