namespace KpiBot.Channels.Tests.Teams;

public sealed class SendingTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_reply_is_sent_again_where_the_connector_says_later(int status)
    {
        var time = new BackoffsPassAtOnce();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = time });
        connector.AnswerNext(status);
        connector.AnswerNext(status);

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue").ToJsonString())).Dispose();

        for (var attempt = 1; attempt <= 3; attempt++)
            Assert.Equal("revenue", (await connector.NextAsync()).CardText);
        Assert.InRange(time.Waits.First(), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
        Assert.InRange(time.Waits.Last(), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 2)]
    [InlineData("3600", 20)]
    public async Task The_connector_says_how_long_to_wait_within_bounds(string retryAfter, int seconds)
    {
        var time = new BackoffsPassAtOnce();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = time });
        connector.AnswerNext(429, "Retry-After", retryAfter);

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue").ToJsonString())).Dispose();
        await connector.NextAsync();
        await connector.NextAsync();

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(time.Waits));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_refusal_is_final_and_the_next_question_is_answered(int status)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = new BackoffsPassAtOnce() });
        connector.AnswerNext(status);

        foreach (var question in (string[])["refused", "next"])
            (await teams.PostAsync(Activities.Message(connector.ServiceUrl, question).ToJsonString())).Dispose();

        Assert.Equal("refused", (await connector.NextAsync()).CardText);
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task After_four_tries_the_reply_is_given_up_and_the_next_question_is_answered()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = new BackoffsPassAtOnce() });
        for (var attempt = 1; attempt <= 4; attempt++)
            connector.AnswerNext(503);

        foreach (var question in (string[])["refused", "next"])
            (await teams.PostAsync(Activities.Message(connector.ServiceUrl, question).ToJsonString())).Dispose();

        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal("refused", (await connector.NextAsync()).CardText);
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_connector_that_is_gone_stops_nothing()
    {
        Uri gone;
        await using (var stopped = await ConnectorStandIn.StartAsync())
            gone = stopped.ServiceUrl;
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());

        (await teams.PostAsync(Activities.Message(gone, "lost").ToJsonString())).Dispose();
        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next").ToJsonString())).Dispose();

        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_reply_follows_no_redirect()
    {
        await using var elsewhere = await ConnectorStandIn.StartAsync();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());
        connector.AnswerNext(307, "Location", elsewhere.ServiceUrl.ToString());

        foreach (var question in (string[])["revenue", "next"])
            (await teams.PostAsync(Activities.Message(connector.ServiceUrl, question).ToJsonString())).Dispose();

        Assert.Equal("revenue", (await connector.NextAsync()).CardText);
        Assert.Equal("next", (await connector.NextAsync()).CardText);
        Assert.False(elsewhere.HasMore);
    }

    /// <summary>A clock on which waits between tries take no time; the longer limits of a turn are real.</summary>
    private sealed class BackoffsPassAtOnce : TimeProvider
    {
        private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(20);

        private readonly System.Collections.Concurrent.ConcurrentQueue<TimeSpan> _waits = new();

        public IEnumerable<TimeSpan> Waits => _waits;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > LongestBackoff)
                return base.CreateTimer(callback, state, dueTime, period);
            _waits.Enqueue(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
