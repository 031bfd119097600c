using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Pressed buttons and dialogs, which are answered in the body of their own request.</summary>
public sealed class InvokeTests : IAsyncLifetime
{
    private readonly Traffic _traffic = new();
    private readonly Dictionary<string, JsonObject> _buttons = [];
    private ConnectorStandIn _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await ConnectorStandIn.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task A_button_asks_its_question_and_the_answer_stands_in_place_of_the_card()
    {
        await using var teams = await RunningTeams.StartAsync(new());

        var answer = await AnswerAsync(teams, Pressed("revenue by country"));

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        Assert.Equal("revenue by country", CardReading.TextOf(answer.GetProperty("value")));
        Assert.False(_connector.HasMore);
    }

    [Fact]
    public async Task Of_several_answers_the_first_takes_the_place_and_the_others_follow_as_messages()
    {
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text("first"), SampleAnswers.Text("second"), SampleAnswers.Text("third"))),
        });

        var answer = await AnswerAsync(teams, Pressed("revenue and orders"));

        Assert.Equal("first", CardReading.TextOf(answer.GetProperty("value")));
        Assert.Equal("second", (await _connector.NextAsync()).CardText);
        Assert.Equal("third", (await _connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task Whoever_presses_is_who_asks_in_their_language_and_their_conversation()
    {
        Core.Conversations.Utterance? asked = null;
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (said, _) =>
            {
                asked = said;
                return new(SampleAnswers.Reply(SampleAnswers.Text("x")));
            },
        });

        await AnswerAsync(teams, Pressed("CA").With("locale", "fr-FR").With("from", new JsonObject { ["id"] = "29:blake" }));

        Assert.Equal(UiLanguage.French, asked!.ChannelLanguage);
        Assert.Equal("teams:29:blake", asked.User);
        Assert.Equal("teams:a:conversation", asked.Thread);
    }

    public static TheoryData<string> WrongValues => new(
        "null", "5", "\"ask\"", "[]", "{}", """{"action":null}""", """{"action":[]}""", """{"action":{}}""", """{"action":{"verb":7}}""",
        """{"action":{"verb":""}}""", """{"action":{"verb":"ask"}}""", """{"action":{"verb":"ask","data":"revenue"}}""",
        """{"action":{"verb":"ask","data":{"question":"revenue"}}}""", """{"action":{"verb":"ask","data":{"sealed":5}}}""",
        """{"action":{"verb":"ask","data":{"sealed":"   "}}}""", """{"action":{"verb":"ask","data":{"sealed":"\ud83d"}}}""",
        """{"action":{"verb":"ask","data":{"sealed":"revenue"}}}""", """{"action":{"verb":"unheard of","data":{}}}""");

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task A_button_that_carries_nothing_to_do_gets_the_error_of_its_shape(string value)
    {
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => throw new InvalidOperationException("Nothing must be asked.") });

        var answer = await AnswerAsync(teams, Activities.Invoke(_connector.ServiceUrl, "adaptiveCard/action", null), value);

        Assert.Equal(400, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.GetProperty("type").GetString());
        Assert.Equal("BadRequest", answer.GetProperty("value").GetProperty("code").GetString());
        Assert.StartsWith("This button", answer.GetProperty("value").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_button_of_another_version_says_so_in_the_language_of_whoever_pressed_it()
    {
        await using var teams = await RunningTeams.StartAsync(new());

        var answer = await AnswerAsync(teams, Activities.Pressed(_connector.ServiceUrl, "fly", null).With("locale", "fr-FR"));

        Assert.StartsWith("Ce bouton vient d’une autre version", answer.GetProperty("value").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"data":"x"}""")]
    [InlineData("""{"data":{"dialog":{}}}""")]
    public async Task A_dialog_that_carries_nothing_to_do_says_so(string value)
    {
        await using var teams = await RunningTeams.StartAsync(new());

        var answer = await AnswerAsync(teams, Activities.Invoke(_connector.ServiceUrl, "task/fetch", null), value);

        Assert.Equal("message", answer.GetProperty("task").GetProperty("type").GetString());
        Assert.StartsWith("This button holds nothing", answer.GetProperty("task").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_dialog_of_another_version_says_so()
    {
        await using var teams = await RunningTeams.StartAsync(new());

        var answer = await AnswerAsync(teams, Activities.Invoke(_connector.ServiceUrl, "task/submit", JsonNode.Parse("""{"data":{"dialog":"unheard of"}}""")));

        Assert.StartsWith("This button belongs to another version", answer.GetProperty("task").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("\"signin/verifyState\"")]
    [InlineData("\"ADAPTIVECARD/ACTION\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task An_invoke_that_nobody_handles_says_so(string name)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync(Pressed("revenue").With("name", JsonNode.Parse(name)).ToJsonString());
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_KpiBots_own_is_owned_up_to_beside_the_card()
    {
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => throw new InvalidOperationException("broken") });

        var answer = await AnswerAsync(teams, Pressed("revenue"));

        Assert.StartsWith("Something went wrong on my side", answer.GetProperty("value").GetString());
        Assert.DoesNotContain("broken", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_is_promised_within_the_limit_and_put_into_the_card_when_it_is_there()
    {
        var time = new AwaitedTime();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic, Ask = EchoAfter(begun, answer.Task) });

        var response = AnswerAsync(teams, Pressed("revenue of ten years"));
        await begun.Task;
        await time.AdvanceUntilAsync(response, _traffic);

        Assert.Equal("application/vnd.microsoft.activity.message", (await response).GetProperty("type").GetString());
        Assert.Equal("This takes a moment: the answer will follow here.", (await response).GetProperty("value").GetString());

        answer.SetResult();
        var update = await _connector.NextAsync();
        Assert.Equal("PUT", update.Method);
        Assert.EndsWith("/activities/card-1", update.Target);
        Assert.Equal("revenue of ten years", update.CardText);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invoke_that_comes_again_gets_the_first_ones_answer_and_is_asked_once(bool sameId)
    {
        var time = new AwaitedTime();
        var asked = 0;
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Time = time,
            Traffic = _traffic,
            Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text($"answer {++asked}"))),
        });
        var first = Pressed("revenue").With("id", "1");
        var again = Pressed("revenue").With("id", sameId ? "1" : "2");

        Assert.Equal("answer 1", CardReading.TextOf((await AnswerAsync(teams, first)).GetProperty("value")));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("answer 1", CardReading.TextOf((await AnswerAsync(teams, again)).GetProperty("value")));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("answer 2", CardReading.TextOf((await AnswerAsync(teams, again)).GetProperty("value")));
    }

    [Fact]
    public async Task Where_the_first_failed_the_same_is_asked_again()
    {
        var asked = 0;
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (_, _) => ++asked == 1 ? throw new InvalidOperationException("broken") : new(SampleAnswers.Reply(SampleAnswers.Text("answer"))),
        });

        Assert.StartsWith("Something went wrong", (await AnswerAsync(teams, Pressed("revenue"))).GetProperty("value").GetString());
        Assert.Equal("answer", CardReading.TextOf((await AnswerAsync(teams, Pressed("revenue"))).GetProperty("value")));
    }

    [Fact]
    public async Task When_too_many_are_worked_on_whoever_presses_is_told_and_may_press_again()
    {
        var (begun, answer) = (0, new TaskCompletionSource());
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Time = new AwaitedTime(),
            Ask = async (said, _) =>
            {
                Interlocked.Increment(ref begun);
                await answer.Task;
                return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
            },
        });
        var pressed = Enumerable.Range(0, InvokeDispatch.Most + 1).Select(n => AnswerAsync(teams, Pressed($"question {n}"))).ToList();

        var told = await await Task.WhenAny(pressed);
        Assert.Equal("application/vnd.microsoft.activity.message", told.GetProperty("type").GetString());
        Assert.StartsWith("I have more to do than I can right now", told.GetProperty("value").GetString());
        answer.SetResult();
        await Task.WhenAll(pressed);
        var again = Enumerable.Range(0, InvokeDispatch.Most + 1).Single(n => pressed[n].Result.GetProperty("type").GetString() == "application/vnd.microsoft.activity.message");
        Assert.Equal($"question {again}", CardReading.TextOf((await AnswerAsync(teams, Pressed($"question {again}"))).GetProperty("value")));
        Assert.Equal(InvokeDispatch.Most + 1, begun);
    }

    [Fact]
    public async Task Another_person_another_card_and_another_question_are_no_repetitions()
    {
        var asked = 0;
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text($"answer {++asked}"))) });

        await AnswerAsync(teams, Pressed("revenue"));
        await AnswerAsync(teams, Pressed("revenue").With("from", new JsonObject { ["id"] = "29:blake" }));
        await AnswerAsync(teams, Pressed("revenue").With("replyToId", "card-2"));
        await AnswerAsync(teams, Pressed("orders"));

        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task A_retry_while_the_first_is_worked_on_asks_nothing_twice()
    {
        var time = new AwaitedTime();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic, Ask = EchoAfter(begun, answer.Task) });
        var pressed = Pressed("revenue").With("id", "1").ToJsonString();

        var first = AnswerAsync(teams, JsonNode.Parse(pressed)!.AsObject());
        await begun.Task;
        await time.AdvanceUntilAsync(first, _traffic);
        var second = AnswerAsync(teams, JsonNode.Parse(pressed)!.AsObject());
        answer.SetResult();

        Assert.Equal("revenue", CardReading.TextOf((await second).GetProperty("value")));
        Assert.Equal("revenue", (await _connector.NextAsync()).CardText);
        Assert.False(_connector.HasMore);
    }

    [Fact]
    public async Task A_slow_answer_is_still_given_when_the_bot_stops()
    {
        var time = new AwaitedTime();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic, Ask = EchoAfter(begun, answer.Task) });
        var response = AnswerAsync(teams, Pressed("revenue"));
        await begun.Task;
        await time.AdvanceUntilAsync(response, _traffic);

        var stopping = teams.StopAsync();
        answer.SetResult();
        await stopping;

        Assert.Equal("revenue", (await _connector.NextAsync()).CardText);
    }

    /// <summary>The button of one card: it carries the same each time that it is pressed.</summary>
    private JsonObject Pressed(string question)
    {
        if (!_buttons.TryGetValue(question, out var data))
            _buttons[question] = data = TestKeys.Asking(question);
        return Activities.Pressed(_connector.ServiceUrl, "ask", data.DeepClone());
    }

    private static async Task<JsonElement> AnswerAsync(RunningTeams teams, JsonObject invoke, string? rawValue = null)
    {
        var json = rawValue is null ? invoke.ToJsonString() : invoke.With("value", "VALUE").ToJsonString().Replace("\"VALUE\"", rawValue, StringComparison.Ordinal);
        using var response = await teams.PostAsync(json);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return body.RootElement.Clone();
    }

    private static AskConversation EchoAfter(TaskCompletionSource begun, Task answer) => async (said, _) =>
    {
        begun.TrySetResult();
        await answer;
        return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
    };
}
