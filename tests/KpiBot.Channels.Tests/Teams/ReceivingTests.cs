using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace KpiBot.Channels.Tests.Teams;

public sealed class ReceivingTests
{
    private static readonly Uri SomeConnector = new("http://localhost:1/connector");

    [Fact]
    public async Task A_message_is_accepted_before_it_is_answered()
    {
        var answer = new TaskCompletionSource();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Ask = EchoAfter(answer.Task) });

        using var response = await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue").ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.False(connector.HasMore);

        answer.SetResult();
        Assert.Equal("revenue", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_client_that_only_looks_whether_anyone_is_there_is_told_so()
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var head = await teams.SendAsync(HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_verbs_are_not_allowed(string verb)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.SendAsync(new(verb));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("revenue this month")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"message\",\"entities\":5}")]
    public async Task A_body_that_is_no_activity_is_refused_with_a_sentence(string body)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Matches("^The body (is not|must be) an activity", await response.ProblemAsync());
    }

    [Fact]
    public async Task JSON_that_is_nested_without_end_is_refused()
    {
        await using var teams = await RunningTeams.StartAsync(new());
        var deep = $"{{\"type\":\"message\",\"value\":{new string('[', 10_000)}{new string(']', 10_000)}}}";
        using var response = await teams.PostAsync(deep);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused()
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var body = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xE9, 0xFF, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");
        using var response = await teams.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_web_page_may_post_without_asking_is_refused(string mediaType)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var body = new StringContent(Activities.Message(SomeConnector, "revenue").ToJsonString(), Encoding.UTF8, mediaType);
        using var response = await teams.PostAsync(body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", await response.ProblemAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_a_megabyte_is_refused_whether_or_not_it_says_its_length(bool chunked)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        var text = Activities.Message(SomeConnector, new('x', 1024 * 1024)).ToJsonString();
        using var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        using var response = await teams.PostAsync(body, request => request.Headers.TransferEncodingChunked = chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("1 MB", await response.ProblemAsync());
    }

    [Fact]
    public async Task A_body_just_under_a_megabyte_is_taken()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (said, _) => new(SampleAnswers.Reply(SampleAnswers.Text($"{said.Text.Length}"))) });
        using var response = await teams.PostAsync(Activities.Message(connector.ServiceUrl, new('x', 1_000_000)).ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("1000000", (await connector.NextAsync()).CardText);
    }

    [Theory]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    public async Task A_message_that_cannot_be_answered_is_refused(string missing)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync(Activities.Message(SomeConnector, "revenue").With(missing, null).ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("nowhere to answer", await response.ProblemAsync());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("a kind that does not exist yet")]
    public async Task Other_activities_are_accepted_and_nothing_is_said(string type)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());

        using var response = await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue").With("type", type).ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next").ToJsonString())).Dispose();
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task What_was_accepted_is_answered_before_the_bot_stops()
    {
        var answer = new TaskCompletionSource();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Ask = EchoAfter(answer.Task) });
        foreach (var question in (string[])["one", "two"])
            (await teams.PostAsync(Activities.Message(connector.ServiceUrl, question).ToJsonString())).Dispose();

        var stopping = teams.StopAsync();
        answer.SetResult();
        await stopping;

        Assert.Equal("one", (await connector.NextAsync()).CardText);
        Assert.Equal("two", (await connector.NextAsync()).CardText);
    }

    /// <summary>Says a question back, once the task is done.</summary>
    private static AskConversation EchoAfter(Task done) => async (said, _) =>
    {
        await done;
        return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
    };
}
