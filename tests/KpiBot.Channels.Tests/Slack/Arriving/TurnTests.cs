using System.Net;
using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>Who is answered, where, and as what.</summary>
public sealed class TurnTests
{
    private Utterance? _said;

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_below_it()
    {
        await using var slack = await StartAsync();

        await slack.EventAsync(SlackEvents.Mention("<@UBOT> margin &lt; 20 %", ts: "1764000000.000100"));

        var answer = await slack.NextAsync();
        Assert.Equal(("chat.postMessage", "C1", "1764000000.000100"), (answer.Method, answer.Channel, answer.Thread));
        Assert.Equal("margin < 20 %", _said!.Text);
        Assert.Equal("slack:T1:C1:1764000000.000100", _said.Thread);
        Assert.Equal(SharedPlace.Slack("C1"), _said.Place);
        Assert.True(_said.CanBeAnsweredPrivately);
        Assert.Equal(UiLanguage.English, _said.ChannelLanguage);
        Assert.Equal([Identity.Slack("U1"), Identity.Email("alex@example.com")], _said.Asker.Identities);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_and_belongs_to_it()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> and last year?", ts: "1764000009.000100", thread: "1764000000.000100"));
        Assert.Equal("1764000000.000100", (await slack.NextAsync()).Thread);
        Assert.Equal("slack:T1:C1:1764000000.000100", _said!.Thread);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1764000000.000001")]
    public async Task A_direct_message_is_one_conversation_threads_or_not(string? thread)
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.DirectMessage("revenue of <@UBOT>", thread: thread));
        Assert.Equal(thread, (await slack.NextAsync()).Thread);
        Assert.Equal("slack:T1:D1", _said!.Thread);
        Assert.Null(_said.Place);
    }

    [Fact]
    public async Task What_others_may_not_see_is_shown_to_the_asker_alone()
    {
        await using var slack = await RunningSlack.StartAsync(new()
        {
            Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text("I have answered privately.")) with { Private = [SampleAnswers.Kpi()] }),
        });

        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));

        Assert.Equal("chat.postMessage", (await slack.NextAsync()).Method);
        var own = await slack.NextAsync();
        Assert.Equal(("chat.postEphemeral", "U1", "1764000000.000100"), (own.Method, own.User, own.Thread));
    }

    [Fact]
    public async Task A_command_is_answered_for_the_eyes_of_who_gave_it()
    {
        await using var slack = await StartAsync();

        using var response = await slack.CommandAsync("revenue");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var answer = await slack.NextAsync();
        Assert.Equal(("response command", "ephemeral"), (answer.Method, answer.ResponseType));
        Assert.Null(_said!.Place);
        Assert.Equal("slack:T1:C1:U1", _said.Thread);
    }

    [Theory]
    [InlineData("U1", "help")]
    [InlineData("U2", "aide")]
    public async Task A_command_without_a_question_gives_help_in_the_language_of_who_gave_it(string user, string help)
    {
        await using var slack = await StartAsync();
        (await slack.CommandAsync("  ", user)).Dispose();
        await slack.NextAsync();
        Assert.Equal(help, _said!.Text);
    }

    [Fact]
    public async Task A_number_of_ones_own_can_be_shared_and_is_asked_again_for_all_who_read_there()
    {
        await using var slack = await RunningSlack.StartAsync(new() { Ask = KpiEcho });
        (await slack.CommandAsync("revenue in November")).Dispose();
        var share = (await slack.NextAsync()).Buttons.Single(button => button.GetProperty("action_id").GetString() == "share");
        Assert.Equal("revenue in November again", share.GetProperty("value").GetString());

        (await slack.InteractAsync(SlackEvents.Press("share", "revenue in November again", slack.Desk.ResponseUrl("press")))).Dispose();

        var shared = await slack.NextAsync();
        Assert.Equal(("response press", "in_channel"), (shared.Method, shared.ResponseType));
        Assert.Equal(SharedPlace.Slack("C1"), _said!.Place);
        Assert.Contains("Shared by Alex.", shared.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_others_may_not_see_it_only_who_shares_is_told()
    {
        await using var slack = await RunningSlack.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text("Not everyone who reads here may see that."))) });
        (await slack.InteractAsync(SlackEvents.Press("share", "revenue", slack.Desk.ResponseUrl("press")))).Dispose();
        var told = await slack.NextAsync();
        Assert.Equal(("response press", "ephemeral"), (told.Method, told.ResponseType));
        await slack.StopAsync();
        Assert.False(slack.Desk.HasMore);
    }

    [Fact]
    public async Task In_a_direct_message_there_is_nobody_to_share_with()
    {
        await using var slack = await RunningSlack.StartAsync(new() { Ask = KpiEcho });
        (await slack.CommandAsync("revenue", channel: "D1")).Dispose();
        Assert.DoesNotContain((await slack.NextAsync()).Buttons, button => button.GetProperty("action_id").GetString() == "share");
    }

    [Fact]
    public async Task A_button_on_ones_own_answer_puts_the_next_in_its_place()
    {
        await using var slack = await StartAsync(KpiEcho);
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        await slack.NextAsync();

        using var pressed = await slack.InteractAsync(
            SlackEvents.Press("ask-1", "margin &amp; revenue", slack.Desk.ResponseUrl("press"), message: "1764000000.000001", thread: "1764000000.000100"));

        var answer = await slack.NextAsync();
        Assert.Equal(("chat.update", "C1"), (answer.Method, answer.Channel));
        Assert.Equal("1764000000.000001", answer.Body.GetProperty("ts").GetString());
        Assert.Equal("margin & revenue", _said!.Text);
        Assert.Equal("slack:T1:C1:1764000000.000100", _said.Thread);
    }

    [Fact]
    public async Task A_button_on_anothers_answer_is_answered_below_as_who_pressed_it()
    {
        await using var slack = await StartAsync(KpiEcho);
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        await slack.NextAsync();

        (await slack.InteractAsync(SlackEvents.Press(
            "ask-1", "margin", slack.Desk.ResponseUrl("press"), user: "U2", message: "1764000000.000001", thread: "1764000000.000100"))).Dispose();

        var answer = await slack.NextAsync();
        Assert.Equal(("chat.postMessage", "1764000000.000100"), (answer.Method, answer.Thread));
        Assert.Contains(Identity.Slack("U2"), _said!.Asker.Identities);
        Assert.Equal(SharedPlace.Slack("C1"), _said.Place);
    }

    [Fact]
    public async Task A_refusal_costs_no_number_its_place()
    {
        var answers = new Queue<Answer>([SampleAnswers.Kpi(), new IssueAnswer(UiLanguage.English, "x", "No.", [])]);
        await using var slack = await RunningSlack.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(answers.Dequeue())) });
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        await slack.NextAsync();
        (await slack.InteractAsync(SlackEvents.Press("ask-1", "margin", slack.Desk.ResponseUrl("press"), message: "1764000000.000001"))).Dispose();
        Assert.Equal("chat.postEphemeral", (await slack.NextAsync()).Method);
    }

    [Fact]
    public async Task A_button_on_what_one_person_sees_changes_that()
    {
        await using var slack = await StartAsync(KpiEcho);
        (await slack.InteractAsync(SlackEvents.Press("ask-2", "margin", slack.Desk.ResponseUrl("press")))).Dispose();
        var answer = await slack.NextAsync();
        Assert.Equal("response press", answer.Method);
        Assert.True(answer.ReplacesOriginal);
        Assert.Null(_said!.Place);
    }

    [Theory]
    [InlineData("https://evil.example/hooks")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task An_answer_goes_to_no_address_that_is_not_Slacks(string address)
    {
        await using var slack = await StartAsync(KpiEcho);
        (await slack.InteractAsync(SlackEvents.Press("ask-1", "margin", address))).Dispose();
        Assert.Equal("chat.postEphemeral", (await slack.NextAsync()).Method);
    }

    [Theory]
    [InlineData("ask-1", "")]
    [InlineData("delete-everything", "revenue")]
    public async Task A_button_that_is_none_of_KpiBots_does_nothing(string action, string value)
    {
        await using var slack = await StartAsync();
        (await slack.InteractAsync(SlackEvents.Press(action, value, slack.Desk.ResponseUrl("press")))).Dispose();
        await slack.StopAsync();
        Assert.Null(_said);
        Assert.False(slack.Desk.HasMore);
    }

    [Theory]
    [InlineData("is_restricted", "Slack:Guests", "full members")]
    [InlineData("is_ultra_restricted", "Slack:Guests", "full members")]
    [InlineData("is_stranger", "Slack:ExternalPeople", "the organisation that I belong to")]
    public async Task Outsiders_get_a_sentence_unless_the_settings_say_more(string mark, string setting, string sentence)
    {
        void Mark(SlackDesk desk) => desk.People["U1"][mark] = true;
        await using (var slack = await StartAsync(prepare: Mark))
        {
            await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
            Assert.Contains(sentence, (await slack.NextAsync()).Text, StringComparison.Ordinal);
            Assert.Null(_said);
        }

        foreach (var (access, identities) in ((string, Identity[])[])[("AsEveryone", []), ("AsMembers", [Identity.Slack("U1")])])
        {
            await using var slack = await StartAsync(prepare: Mark, settings: new() { [setting] = access });
            await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
            await slack.NextAsync();
            Assert.Equal(identities, _said!.Asker.Identities);
        }
    }

    [Fact]
    public async Task Who_writes_from_another_organisation_is_external_though_Slack_does_not_say_so()
    {
        await using var slack = await StartAsync(prepare: desk => desk.People["U1"]["team_id"] = "T9");
        var mention = SlackEvents.Mention("<@UBOT> revenue");
        mention["user_team"] = "T9";
        await slack.EventAsync(mention);
        Assert.StartsWith("I answer members of the organisation", (await slack.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_Slack_does_not_know_is_asked_to_try_again()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue", user: "U404"));
        Assert.StartsWith("Slack could not tell me just now who you are", (await slack.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Null(_said);
    }

    [Fact]
    public async Task Another_workspace_than_the_configured_tokens_gets_nothing()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"), team: "T2");
        await slack.StopAsync();
        Assert.Null(_said);
        Assert.False(slack.Desk.HasMore);
        Assert.Empty(slack.Setup.Destinations.ReadAll());
    }

    [Fact]
    public async Task A_workspace_that_removes_the_app_is_forgotten()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"), "Ev1");
        await slack.NextAsync();
        await Patience.UntilAsync(() => slack.Setup.Destinations.ReadAll().Count > 0);
        await slack.EventAsync(new() { ["type"] = "app_uninstalled" }, "Ev2");
        await slack.StopAsync();
        Assert.Empty(slack.Setup.Destinations.ReadAll());
    }

    [Fact]
    public async Task A_bot_that_mentions_the_bot_gets_no_answer()
    {
        await using var slack = await StartAsync(prepare: desk => desk.People["U1"]["is_bot"] = true);
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        await slack.StopAsync();
        Assert.False(slack.Desk.HasMore);
    }

    [Fact]
    public async Task An_address_that_nobody_has_confirmed_is_nobodys_name()
    {
        await using var slack = await StartAsync(prepare: desk => desk.People["U1"]["is_email_confirmed"] = false);
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));
        await slack.NextAsync();
        Assert.Equal([Identity.Slack("U1")], _said!.Asker.Identities);
    }

    [Fact]
    public async Task Slack_is_asked_once_an_hour_who_somebody_is()
    {
        await using var slack = await StartAsync();
        for (var n = 0; n < 3; n++)
        {
            slack.Time.Advance(TimeSpan.FromMinutes(n == 2 ? 60 : 0));
            await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue", ts: $"176400000{n}.1"), $"Ev{n}");
            await slack.NextAsync();
        }

        Assert.Equal(2, slack.Desk.AskedForPeople);
    }

    [Fact]
    public async Task Where_the_bot_is_added_it_greets_once_and_nobody_else()
    {
        await using var slack = await StartAsync();
        static JsonObject Joined(string user) => new() { ["type"] = "member_joined_channel", ["user"] = user, ["channel"] = "C7", ["inviter"] = "U2", ["team"] = "T1" };

        await slack.EventAsync(Joined("U1"), "Ev1");
        await slack.EventAsync(Joined("UBOT"), "Ev2");
        await slack.EventAsync(Joined("UBOT"), "Ev3");

        var greeting = await slack.NextAsync();
        Assert.Equal("C7", greeting.Channel);
        Assert.StartsWith("Bonjour, je suis KpiBot", greeting.Text, StringComparison.Ordinal);
        await slack.StopAsync();
        Assert.False(slack.Desk.HasMore);
    }

    [Fact]
    public async Task A_message_can_be_asked_about_out_of_its_menu()
    {
        await using var slack = await StartAsync();
        (await slack.InteractAsync(new()
        {
            ["type"] = "message_action",
            ["callback_id"] = "ask_about_this",
            ["trigger_id"] = "t",
            ["user"] = new JsonObject { ["id"] = "U1", ["team_id"] = "T1" },
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["channel"] = new JsonObject { ["id"] = "C1" },
            ["response_url"] = slack.Desk.ResponseUrl("menu"),
            ["message"] = new JsonObject { ["ts"] = "1764000000.1", ["text"] = "how is revenue &amp; margin doing?" },
        })).Dispose();
        Assert.Equal("response menu", (await slack.NextAsync()).Method);
        Assert.Equal("how is revenue & margin doing?", _said!.Text);
    }

    [Fact]
    public async Task Where_somebody_wrote_KpiBot_can_speak_later()
    {
        await using var slack = await StartAsync();
        await slack.EventAsync(SlackEvents.DirectMessage("CA", user: "U2"));
        await slack.NextAsync();
        await slack.StopAsync();
        var kept = Assert.Single(slack.Setup.Destinations.ReadAll());
        Assert.Equal(("slack:D1", Identity.Slack("U2"), UiLanguage.French), (kept.Id, kept.Person, kept.Language));
    }

    private Task<RunningSlack> StartAsync(AskConversation? ask = null, Action<SlackDesk>? prepare = null, Dictionary<string, string?>? settings = null) => RunningSlack.StartAsync(new()
    {
        Ask = async (said, cancellation) =>
        {
            _said = said;
            return await (ask ?? ((text, _) => new(SampleAnswers.Reply(SampleAnswers.Text(text.Text)))))(said, cancellation);
        },
        Prepare = prepare ?? (_ => { }),
        Settings = SlackSetup.OverHttp.Concat(settings ?? []).ToDictionary(),
    });

    private ValueTask<Reply> KpiEcho(Utterance said, CancellationToken cancellation)
    {
        _said = said;
        return new(SampleAnswers.Reply(SampleAnswers.Kpi() with { Again = said.Text + " again" }));
    }
}
