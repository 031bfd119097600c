using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>What stands in the menu of a message: it is answered to whoever chose it, and to nobody else.</summary>
public sealed class ShortcutTests
{
    private string? _said;

    [Theory]
    [InlineData("ask_about_this", "U1", "our win rate fell & fell")]
    [InlineData("explain", "U1", "explain our win rate fell & fell")]
    [InlineData("explain", "U2", "explique our win rate fell & fell")]
    public async Task What_somebody_wrote_is_asked_about(string shortcut, string user, string question)
    {
        await using var slack = await StartAsync();

        (await slack.InteractAsync(SlackEvents.Shortcut(shortcut, Message("our win rate fell &amp; fell"), slack.Desk.ResponseUrl("shortcut"), user))).Dispose();

        var answer = await slack.NextAsync();
        Assert.Equal(("response shortcut", "ephemeral"), (answer.Method, answer.ResponseType));
        Assert.Equal(question, _said);
    }

    [Theory]
    [InlineData("ask_about_this", "revenue in November again")]
    [InlineData("explain", "explain revenue in November again")]
    public async Task Of_an_answer_it_is_the_question_that_it_answers(string shortcut, string question)
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue in November"), "Ev1");
        await slack.NextAsync();
        // Once the next in its thread is answered, all is done about the first.
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> orders", ts: "1764000009.000100", thread: "1764000000.000100"), "Ev2");
        await slack.NextAsync();

        (await slack.InteractAsync(SlackEvents.Shortcut(shortcut, Message("Revenue: €200", ts: "1764000000.000001"), slack.Desk.ResponseUrl("shortcut")))).Dispose();

        await slack.NextAsync();
        Assert.Equal(question, _said);
    }

    [Fact]
    public async Task Of_an_answer_of_long_ago_it_is_the_question_that_its_buttons_carry()
    {
        await using var slack = await StartAsync();
        var old = Message("Revenue: €200");
        old["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(
                new JsonObject { ["type"] = "button", ["action_id"] = "ask-1", ["value"] = "why?" },
                new JsonObject { ["type"] = "button", ["action_id"] = "export-csv", ["value"] = "revenue by country" }),
        });

        (await slack.InteractAsync(SlackEvents.Shortcut("explain", old, slack.Desk.ResponseUrl("shortcut")))).Dispose();

        await slack.NextAsync();
        Assert.Equal("explain revenue by country", _said);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("ask_about_this")]
    public async Task A_message_without_words_gives_help(string shortcut)
    {
        await using var slack = await StartAsync();
        (await slack.InteractAsync(SlackEvents.Shortcut(shortcut, Message(""), slack.Desk.ResponseUrl("shortcut")))).Dispose();
        await slack.NextAsync();
        Assert.Equal("help", _said);
    }

    private static JsonObject Message(string text, string ts = "1764000000.000777") => new() { ["type"] = "message", ["user"] = "U2", ["text"] = text, ["ts"] = ts };

    private Task<RunningSlack> StartAsync() => RunningSlack.StartAsync(new() { Ask = Echo });

    private ValueTask<Reply> Echo(Utterance said, CancellationToken cancellation)
    {
        _said = said.Text;
        return new(SampleAnswers.Reply(SampleAnswers.Kpi() with { Again = said.Text + " again" }));
    }
}
