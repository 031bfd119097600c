using System.Net;
using System.Text.Json.Nodes;
using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>What waits between being accepted and being answered.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private readonly Traffic _traffic = new();
    private readonly AwaitedTime _time = new();
    private ConnectorStandIn _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await ConnectorStandIn.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_the_order_of_their_arrival()
    {
        await using var teams = await RunningTeams.StartAsync(new() { Time = _time, Traffic = _traffic });
        var questions = Enumerable.Range(1, 20).Select(n => $"question {n}").ToList();

        foreach (var question in questions)
            await PostAsync(teams, question);

        foreach (var question in questions)
            Assert.Equal(question, (await NextAsync()).CardText);
    }

    [Fact]
    public async Task A_slow_question_in_one_conversation_holds_up_no_other()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = async (said, _) =>
            {
                if (said.Text == "slow")
                    await slow.Task;
                return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
            },
        });

        await PostAsync(teams, "slow", "a:one");
        await PostAsync(teams, "behind it", "a:one");
        await PostAsync(teams, "quick", "a:two");

        Assert.Equal("quick", (await _connector.NextAsync()).CardText);
        slow.SetResult();
        Assert.Equal("slow", (await _connector.NextAsync()).CardText);
        Assert.Equal("behind it", (await _connector.NextAsync()).CardText);
    }

    [Theory]
    [InlineData("en-US", "I have more questions waiting than I can hold")]
    [InlineData("fr-FR", "J’ai plus de questions en attente")]
    public async Task When_more_waits_than_can_be_held_the_sender_is_told_so_in_their_language(string locale, string sentence)
    {
        var answer = new TaskCompletionSource();
        await using var teams = await RunningTeams.StartAsync(new() { Time = _time, Traffic = _traffic, Ask = After(answer.Task) });

        for (var question = 1; question <= QueueLimits.OfOneConversation; question++)
            await PostAsync(teams, $"question {question}");
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams, "one too many", locale: locale));

        var told = await NextAsync();
        Assert.StartsWith(sentence, told.CardText);
        answer.SetResult();
        for (var question = 1; question <= QueueLimits.OfOneConversation; question++)
            Assert.Equal($"question {question}", (await NextAsync()).CardText);
        Assert.False(_connector.HasMore);
    }

    [Fact]
    public async Task Whoever_writes_much_keeps_nobody_else_out()
    {
        var answer = new TaskCompletionSource();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Time = _time,
            Traffic = _traffic,
            Ask = async (said, cancellation) => said.Text == "other" ? SampleAnswers.Reply(SampleAnswers.Text("other")) : await After(answer.Task)(said, cancellation),
        });
        for (var question = 1; question <= QueueLimits.OfOneConversation + 5; question++)
            await PostAsync(teams, "much");
        Assert.StartsWith("I have more questions", (await NextAsync()).CardText);

        await PostAsync(teams, "other", "a:other");

        string said;
        do
            said = (await NextAsync()).CardText;
        while (said.StartsWith("I have more questions", StringComparison.Ordinal));
        Assert.Equal("other", said);
        answer.SetResult();
    }

    [Fact]
    public async Task What_comes_while_they_are_being_told_is_counted()
    {
        var answer = new TaskCompletionSource();
        await using var teams = await RunningTeams.StartAsync(new() { Time = _time, Traffic = _traffic, Ask = After(answer.Task) });
        for (var question = 1; question <= QueueLimits.OfOneConversation; question++)
            await PostAsync(teams, $"question {question}");
        _connector.AnswerNext(503);

        await PostAsync(teams, "too many");
        Assert.Contains("not taken this one", (await _connector.NextAsync()).CardText, StringComparison.Ordinal);
        for (var more = 1; more <= 3; more++)
            await PostAsync(teams, "too many");

        Assert.Contains("not taken this one", (await NextAsync()).CardText, StringComparison.Ordinal);
        Assert.Contains("your last 3 messages", (await NextAsync()).CardText, StringComparison.Ordinal);
        answer.SetResult();
    }

    [Fact]
    public async Task Where_not_even_that_can_be_said_the_status_says_it_and_the_retry_is_new()
    {
        var answer = new TaskCompletionSource();
        await using var teams = await RunningTeams.StartAsync(new() { Time = _time, Traffic = _traffic, Ask = After(answer.Task) });
        _connector.Always = ("POST", 503, "ServiceError");
        var conversations = 0;
        HttpStatusCode status;
        do
            status = await PostAsync(teams, "revenue", $"a:{++conversations}", id: $"m{conversations}");
        while (status == HttpStatusCode.Accepted && conversations < 10_000);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(QueueLimits.Capacity + QueueLimits.BusyNotices + 1, conversations);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(teams, "revenue", $"a:{conversations}", id: $"m{conversations}"));
        answer.SetCanceled(TestContext.Current.CancellationToken);
    }

    private async Task<HttpStatusCode> PostAsync(RunningTeams teams, string text, string conversation = "a:conversation", string locale = "en-US", string? id = null)
    {
        var message = Activities.Message(_connector.ServiceUrl, text, id).With("conversation", new JsonObject { ["id"] = conversation }).With("locale", locale);
        using var response = await teams.PostAsync(message.ToJsonString());
        return response.StatusCode;
    }

    private async Task<ReceivedReply> NextAsync()
    {
        var next = _connector.NextAsync();
        await _time.AdvanceUntilAsync(next, _traffic);
        return await next;
    }

    private static AskConversation After(Task done) => async (said, _) =>
    {
        await done;
        return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
    };
}
