using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Sending;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>What the connector refuses, for now or for good.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private readonly Traffic _traffic = new();
    private readonly AwaitedTime _time = new();
    private ConnectorStandIn _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await ConnectorStandIn.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_reply_is_sent_again_where_the_connector_says_later(int status)
    {
        await using var teams = await StartAsync();
        _connector.AnswerNext(status);
        _connector.AnswerNext(status);

        await SayAsync(teams, "revenue");
        var start = _time.GetUtcNow();

        for (var attempt = 1; attempt <= 3; attempt++)
            Assert.Equal("revenue", (await NextAsync()).CardText);
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(2 + 4), TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 4, 6)]
    [InlineData(3, 8, 12)]
    [InlineData(4, 15, 20)]
    [InlineData(5, 15, 20)]
    [InlineData(50, 15, 20)]
    public void Waits_double_and_are_never_alike(int tries, int atLeast, int atMost)
    {
        var waits = Enumerable.Range(0, 200).Select(_ => ConnectorRetry.WaitAfter(tries, after: null)).ToList();

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(atLeast), TimeSpan.FromSeconds(atMost)));
        Assert.True(waits.Distinct().Count() > 100);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-5, 2)]
    [InlineData(7, 7)]
    [InlineData(90, 90)]
    public void What_the_connector_asks_for_is_waited_for(int seconds, int waited) =>
        Assert.Equal(TimeSpan.FromSeconds(waited), ConnectorRetry.WaitAfter(1, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task It_is_not_tried_before_the_time_that_the_connector_names()
    {
        await using var teams = await StartAsync();
        _connector.AnswerNext(429, "Retry-After", "45");

        await SayAsync(teams, "revenue");
        await NextAsync();
        var refused = _time.GetUtcNow();
        await NextAsync();

        Assert.InRange(_time.GetUtcNow() - refused, TimeSpan.FromSeconds(44), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task What_comes_after_it_in_the_conversation_waits_and_others_do_not()
    {
        await using var teams = await StartAsync();
        _connector.AnswerNext(503);

        await SayAsync(teams, "first");
        Assert.Equal("first", (await NextAsync()).CardText);
        await SayAsync(teams, "second");
        await SayAsync(teams, "elsewhere", "a:other");

        Assert.Equal("elsewhere", (await _connector.NextAsync()).CardText);
        Assert.Equal("first", (await NextAsync()).CardText);
        Assert.Equal("second", (await NextAsync()).CardText);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_refusal_is_final_and_the_next_question_is_answered(int status)
    {
        await using var teams = await StartAsync();
        _connector.AnswerNext(status);

        await SayAsync(teams, "refused");
        await SayAsync(teams, "next");

        Assert.Equal("refused", (await _connector.NextAsync()).CardText);
        Assert.Equal("next", (await _connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task After_ten_minutes_the_reply_is_given_up_and_the_next_question_is_answered()
    {
        await using var teams = await StartAsync();
        _connector.Always = ("POST", 503, "ServiceError");
        await SayAsync(teams, "refused");
        var start = _time.GetUtcNow();
        await NextAsync();
        await SayAsync(teams, "next");

        while ((await NextAsync()).CardText == "refused")
        {
        }

        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task A_card_that_is_too_large_is_cut_and_says_so()
    {
        var rows = Enumerable.Range(1, 60).Select(row => SampleAnswers.Row($"Country {row}")).ToList();
        await using var teams = await StartAsync((_, _) => new(SampleAnswers.Reply(SampleAnswers.Breakdown(rows))));
        _connector.AnswerNext(413);
        _connector.AnswerNext(413);

        await SayAsync(teams, "revenue by country");
        var (whole, cut, smaller) = (await _connector.NextAsync(), await _connector.NextAsync(), await _connector.NextAsync());

        Assert.True(whole.Card.GetRawText().Length > cut.Card.GetRawText().Length);
        Assert.True(cut.Card.GetRawText().Length > smaller.Card.GetRawText().Length);
        Assert.DoesNotContain("Teams did not take the whole card", whole.CardText, StringComparison.Ordinal);
        Assert.Contains("Teams did not take the whole card: this is a shorter one.", smaller.CardText, StringComparison.Ordinal);
        Assert.Contains("more rows", smaller.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_never_small_enough_is_given_up()
    {
        await using var teams = await StartAsync();
        _connector.Always = ("POST", 413, "MessageSizeTooBig");

        await SayAsync(teams, "revenue");
        await _connector.NextAsync();
        Assert.Contains("it cannot be shown here", (await _connector.NextAsync()).CardText, StringComparison.Ordinal);
        await SayAsync(teams, "next");

        while ((await _connector.NextAsync()).CardText != "next")
        {
        }
    }

    [Fact]
    public async Task The_answer_to_a_question_that_was_deleted_meanwhile_stands_alone()
    {
        await using var teams = await StartAsync();
        _connector.AnswerNext(404, code: "ActivityNotFoundInConversation");

        await SayAsync(teams, "revenue");

        Assert.Contains("/activities/", (await _connector.NextAsync()).Target, StringComparison.Ordinal);
        Assert.EndsWith("/activities", (await _connector.NextAsync()).Target);
    }

    [Fact]
    public async Task A_connector_that_is_gone_stops_nothing()
    {
        Uri gone;
        await using (var stopped = await ConnectorStandIn.StartAsync())
            gone = stopped.ServiceUrl;
        await using var teams = await StartAsync();

        (await teams.PostAsync(Activities.Message(gone, "lost").ToJsonString())).Dispose();
        await SayAsync(teams, "next", "a:other");

        Assert.Equal("next", (await _connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_reply_follows_no_redirect()
    {
        await using var elsewhere = await ConnectorStandIn.StartAsync();
        await using var teams = await StartAsync();
        _connector.AnswerNext(307, "Location", elsewhere.ServiceUrl.ToString());

        await SayAsync(teams, "revenue");
        await SayAsync(teams, "next");

        Assert.Equal("revenue", (await _connector.NextAsync()).CardText);
        Assert.Equal("next", (await _connector.NextAsync()).CardText);
        Assert.False(elsewhere.HasMore);
    }

    private Task<RunningTeams> StartAsync(AskConversation? ask = null) => RunningTeams.StartAsync(ask is null ? new() { Time = _time, Traffic = _traffic } : new() { Time = _time, Traffic = _traffic, Ask = ask });

    private async Task SayAsync(RunningTeams teams, string text, string conversation = "a:conversation") =>
        (await teams.PostAsync(Activities.Message(_connector.ServiceUrl, text).With("conversation", new JsonObject { ["id"] = conversation }).ToJsonString())).Dispose();

    private async Task<ReceivedReply> NextAsync()
    {
        var next = _connector.NextAsync();
        await _time.AdvanceUntilAsync(next, _traffic);
        return await next;
    }
}
