using System.Text.Json.Nodes;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Questions that are changed or taken back after they were answered.</summary>
public sealed class EditedQuestionTests : IAsyncLifetime
{
    private ConnectorStandIn _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await ConnectorStandIn.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task The_answer_to_the_changed_question_stands_where_the_first_one_stood()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "message", "revenue");
        Assert.Equal("revenue", (await _connector.NextAsync()).CardText);

        await PostAsync(teams, "messageUpdate", "orders");

        var update = await _connector.NextAsync();
        Assert.Equal(("PUT", "orders"), (update.Method, update.CardText));
        Assert.EndsWith("/activities/made-1", update.Target);
    }

    [Fact]
    public async Task What_did_not_change_is_not_answered_again()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "message", "revenue");
        await _connector.NextAsync();

        await PostAsync(teams, "messageUpdate", "<at>KpiBot</at> revenue");

        await NothingMoreAsync(teams);
    }

    [Fact]
    public async Task More_answers_than_before_follow_and_those_too_many_go()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "message", "revenue");
        await _connector.NextAsync();

        await PostAsync(teams, "messageUpdate", "revenue, orders");
        Assert.Equal(("PUT", "revenue"), await NextAsync());
        var second = await _connector.NextAsync();
        Assert.Equal("POST", second.Method);
        Assert.EndsWith("orders", second.CardText);

        await PostAsync(teams, "messageUpdate", "margin");
        Assert.Equal(("PUT", "margin"), await NextAsync());
        var deleted = await _connector.NextAsync();
        Assert.Equal("DELETE", deleted.Method);
        Assert.EndsWith("/activities/made-3", deleted.Target);
    }

    [Fact]
    public async Task Where_the_earlier_answer_cannot_be_changed_a_new_one_says_what_it_answers()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "message", "revenue");
        await _connector.NextAsync();
        _connector.Always = ("PUT", 501, "NotImplemented");

        await PostAsync(teams, "messageUpdate", "orders");

        Assert.Equal("PUT", (await _connector.NextAsync()).Method);
        var reply = await _connector.NextAsync();
        Assert.Equal("POST", reply.Method);
        Assert.Equal("orders\nThis answers your question as you have changed it.", reply.CardText);
    }

    [Fact]
    public async Task A_question_that_becomes_one_by_its_change_is_answered()
    {
        await using var teams = await StartAsync();

        await PostAsync(teams, "messageUpdate", "orders");

        Assert.StartsWith("orders", (await _connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task Whoever_takes_a_question_back_takes_its_answers_back_and_may_ask_it_again()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "message", "revenue, orders");
        await _connector.NextAsync();
        await _connector.NextAsync();

        await PostAsync(teams, "messageDelete", null);

        foreach (var message in (string[])["made-1", "made-2"])
        {
            var deleted = await _connector.NextAsync();
            Assert.Equal("DELETE", deleted.Method);
            Assert.EndsWith("/activities/" + message, deleted.Target);
        }

        await PostAsync(teams, "messageUpdate", "revenue");
        Assert.StartsWith("revenue", (await _connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_message_that_was_never_answered_is_deleted_without_a_word()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, "messageDelete", null);
        await NothingMoreAsync(teams);
    }

    private static Task<RunningTeams> StartAsync() => RunningTeams.StartAsync(new()
    {
        Ask = (said, _) => new(SampleAnswers.Reply([.. said.Text.Split(", ").Select(Answer (text) => SampleAnswers.Text(text))])),
    });

    private async Task PostAsync(RunningTeams teams, string type, string? text)
    {
        var activity = Activities.Message(_connector.ServiceUrl, text ?? "", "question-1").With("type", type).Mentioning("<at>KpiBot</at>", "28:bot");
        activity["channelData"] = new JsonObject { ["eventType"] = type };
        (await teams.PostAsync(activity.ToJsonString())).Dispose();
    }

    private async Task<(string, string)> NextAsync()
    {
        var next = await _connector.NextAsync();
        return (next.Method, next.CardText);
    }

    private async Task NothingMoreAsync(RunningTeams teams)
    {
        (await teams.PostAsync(Activities.Message(_connector.ServiceUrl, "next").ToJsonString())).Dispose();
        Assert.Equal(("POST", "next"), await NextAsync());
    }
}
