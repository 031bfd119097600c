using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Tests.Teams;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>What comes over HTTP.</summary>
public sealed class ReceivingTests
{
    [Fact]
    public async Task An_event_is_acknowledged_before_it_is_answered()
    {
        var answer = new TaskCompletionSource();
        await using var slack = await RunningSlack.StartAsync(new() { Ask = EchoAfter(answer.Task) });

        Assert.Equal(HttpStatusCode.OK, await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue")));
        Assert.False(slack.Desk.HasMore);

        answer.SetResult();
        Assert.Equal("revenue", (await slack.NextAsync()).Text);
    }

    [Fact]
    public async Task The_address_is_confirmed_with_the_challenge()
    {
        await using var slack = await RunningSlack.StartAsync();
        using var response = await slack.PostAsync("/slack/events", """{"type":"url_verification","challenge":"3eZbrw1aB"}""", "application/json; charset=utf-8");
        Assert.Equal("3eZbrw1aB", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task A_look_at_the_certificate_needs_no_signature_and_does_nothing(string path)
    {
        var asked = 0;
        await using var slack = await RunningSlack.StartAsync(new() { Ask = Counting(() => asked++) });
        using var response = await slack.PostAsync(
            path, "ssl_check=1&command=%2Fkpi&text=revenue&user_id=U1&channel_id=C1&team_id=T1", "application/x-www-form-urlencoded", Unsigned);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await slack.StopAsync();
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("/slack/events", "application/json")]
    [InlineData("/slack/interactivity", "application/x-www-form-urlencoded")]
    [InlineData("/slack/commands", "application/x-www-form-urlencoded")]
    public async Task What_Slack_has_not_signed_is_refused(string path, string mediaType)
    {
        var asked = 0;
        await using var slack = await RunningSlack.StartAsync(new() { Ask = Counting(() => asked++) });
        var body = SlackEvents.Callback(SlackEvents.Mention("<@UBOT> revenue"), "Ev1").ToJsonString();

        using var unsigned = await slack.PostAsync(path, body, mediaType, Unsigned);
        using var forged = await slack.PostAsync(path, body, mediaType, request => Sign(request, "v0=" + new string('a', 64)));

        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        await slack.StopAsync();
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_copy_of_a_request_is_refused_after_five_minutes()
    {
        await using var slack = await RunningSlack.StartAsync();
        var body = SlackEvents.Callback(new() { ["type"] = "x" }, "Ev1").ToJsonString();
        var timestamp = RunningSlack.Start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = RunningSlack.Sign(timestamp, Encoding.UTF8.GetBytes(body));
        slack.Time.Advance(TimeSpan.FromSeconds(301));

        using var copy = await slack.PostAsync("/slack/events", body, "application/json", request =>
        {
            Unsigned(request);
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
            request.Headers.Add("X-Slack-Signature", signature);
        });

        Assert.Equal(HttpStatusCode.Unauthorized, copy.StatusCode);
        Assert.Contains("five minutes", await copy.ProblemAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/slack/events", "application/x-www-form-urlencoded")]
    [InlineData("/slack/events", "text/plain")]
    [InlineData("/slack/interactivity", "application/json")]
    [InlineData("/slack/commands", "application/json")]
    public async Task A_body_of_another_kind_is_refused(string path, string mediaType)
    {
        await using var slack = await RunningSlack.StartAsync();
        using var response = await slack.PostAsync(path, "{}", mediaType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_a_megabyte_is_refused_whether_or_not_it_says_its_length(bool chunked)
    {
        await using var slack = await RunningSlack.StartAsync();
        using var response = await slack.PostAsync(
            "/slack/events", new string(' ', (1024 * 1024) + 1), "application/json", request => request.Headers.TransferEncodingChunked = chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", "application/json", "{\"type\":")]
    [InlineData("/slack/events", "application/json", "")]
    [InlineData("/slack/interactivity", "application/x-www-form-urlencoded", "payload=%7B")]
    [InlineData("/slack/interactivity", "application/x-www-form-urlencoded", "nothing=here")]
    public async Task What_cannot_be_read_is_refused_and_need_not_be_sent_again(string path, string mediaType, string body)
    {
        await using var slack = await RunningSlack.StartAsync();
        using var response = await slack.PostAsync(path, body, mediaType);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("1", response.Headers.GetValues("X-Slack-No-Retry").Single());
    }

    [Theory]
    [InlineData("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"reaction_added\"}}")]
    [InlineData("{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\"}}")]
    [InlineData("{\"type\":\"something_new\"}")]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task What_nobody_has_asked_for_is_acknowledged_and_nothing_is_said(string body)
    {
        await using var slack = await RunningSlack.StartAsync();
        using var response = await slack.PostAsync("/slack/events", body, "application/json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await slack.StopAsync();
        Assert.False(slack.Desk.HasMore);
    }

    [Theory]
    [InlineData("bot_id", "\"B2\"")]
    [InlineData("subtype", "\"message_changed\"")]
    [InlineData("subtype", "\"message_deleted\"")]
    [InlineData("subtype", "\"channel_join\"")]
    [InlineData("subtype", "\"bot_message\"")]
    [InlineData("channel_type", "\"channel\"")]
    [InlineData("user", "null")]
    public async Task What_no_person_has_just_written_to_the_bot_is_not_answered(string field, string value)
    {
        var asked = 0;
        await using var slack = await RunningSlack.StartAsync(new() { Ask = Counting(() => asked++) });
        var message = SlackEvents.DirectMessage("revenue");
        message[field] = JsonNode.Parse(value);

        Assert.Equal(HttpStatusCode.OK, await slack.EventAsync(message));

        await slack.StopAsync();
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task An_event_that_Slack_sends_again_is_answered_once()
    {
        var asked = 0;
        await using var slack = await RunningSlack.StartAsync(new() { Ask = Counting(() => Interlocked.Increment(ref asked)) });
        var body = SlackEvents.Callback(SlackEvents.Mention("<@UBOT> revenue"), "Ev1").ToJsonString();

        using (await slack.PostAsync("/slack/events", body, "application/json"))
            await slack.NextAsync();
        foreach (var minutes in (int[])[0, 1, 5])
        {
            slack.Time.Advance(TimeSpan.FromMinutes(minutes));
            using var response = await slack.PostAsync("/slack/events", body, "application/json", request =>
            {
                request.Headers.Add("X-Slack-Retry-Num", "1");
                request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
            });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await slack.StopAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_mention_and_a_message_that_tell_of_the_same_text_are_answered_once()
    {
        var asked = 0;
        await using var slack = await RunningSlack.StartAsync(new() { Ask = Counting(() => Interlocked.Increment(ref asked)) });

        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue", channel: "D1"), "Ev1");
        await slack.EventAsync(SlackEvents.DirectMessage("<@UBOT> revenue"), "Ev2");

        await slack.NextAsync();
        await slack.StopAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_the_order_of_their_arrival()
    {
        await using var slack = await RunningSlack.StartAsync();
        var questions = Enumerable.Range(1, 10).Select(n => $"question {n}").ToList();

        for (var n = 0; n < questions.Count; n++)
            await slack.EventAsync(SlackEvents.DirectMessage(questions[n], ts: $"17640000{n:00}.1"), $"Ev{n}");

        foreach (var question in questions)
            Assert.Equal(question, (await slack.NextAsync()).Text);
    }

    [Fact]
    public async Task When_more_waits_than_can_be_held_the_sender_is_told_so()
    {
        var answer = new TaskCompletionSource();
        await using var slack = await RunningSlack.StartAsync(new() { Ask = EchoAfter(answer.Task) });

        for (var n = 0; n <= QueueLimits.OfOneConversation; n++)
            Assert.Equal(HttpStatusCode.OK, await slack.EventAsync(SlackEvents.DirectMessage("CA", user: "U2", ts: $"17640000{n:00}.1"), $"Ev{n}"));

        Assert.StartsWith("J’ai plus de questions en attente", (await slack.NextAsync()).Text, StringComparison.Ordinal);
        answer.SetResult();
        for (var n = 0; n < QueueLimits.OfOneConversation; n++)
            Assert.Equal("CA", (await slack.NextAsync()).Text);
    }

    [Fact]
    public async Task What_was_accepted_is_answered_before_the_bot_stops()
    {
        var answer = new TaskCompletionSource();
        await using var slack = await RunningSlack.StartAsync(new() { Ask = EchoAfter(answer.Task) });
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));

        var stopping = slack.StopAsync();
        answer.SetResult();
        await stopping;

        Assert.Equal("revenue", (await slack.Desk.NextAsync()).Text);
    }

    [Theory]
    [InlineData("SLACK_BOT_TOKEN", "xoxb-1", "neither a signing secret")]
    [InlineData("SLACK_SIGNING_SECRET", "secret", "The Slack channel is off")]
    [InlineData("Slack:Guests", "Nothing", "The Slack channel is off")]
    public async Task Without_credentials_nothing_is_taken_and_the_start_says_why(string setting, string value, string sentence)
    {
        using var logs = new Teams.Tokens.KeptLogs();
        await using var slack = await RunningSlack.StartAsync(new() { Settings = new Dictionary<string, string?> { [setting] = value }, Logs = logs });

        foreach (var path in (string[])["/slack/events", "/slack/interactivity", "/slack/commands"])
        {
            using var response = await slack.PostAsync(path, """{"type":"url_verification","challenge":"x"}""", "application/json");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Contains(logs.Lines, line => line.Contains(sentence, StringComparison.Ordinal));
    }

    private static void Unsigned(HttpRequestMessage request)
    {
        request.Headers.Remove("X-Slack-Request-Timestamp");
        request.Headers.Remove("X-Slack-Signature");
    }

    private static void Sign(HttpRequestMessage request, string signature)
    {
        request.Headers.Remove("X-Slack-Signature");
        request.Headers.Add("X-Slack-Signature", signature);
    }

    private static AskConversation EchoAfter(Task done) => async (said, _) =>
    {
        await done;
        return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
    };

    private static AskConversation Counting(Action count) => (said, _) =>
    {
        count();
        return new(SampleAnswers.Reply(SampleAnswers.Text(said.Text)));
    };
}
