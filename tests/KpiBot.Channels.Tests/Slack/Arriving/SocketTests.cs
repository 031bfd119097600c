using System.Text.Json.Nodes;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Sockets;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Channels.Tests.Teams.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>What comes over a socket, and what becomes of sockets.</summary>
public sealed class SocketTests : IDisposable
{
    private readonly KeptLogs _logs = new();
    private int _asked;

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task An_event_is_acknowledged_and_answered()
    {
        await using var slack = await StartAsync();
        var socket = await slack.Desk.NextSocketAsync();

        await socket.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));

        Assert.Equal("E1", await socket.AcknowledgedAsync());
        Assert.Equal("revenue", (await slack.NextAsync()).Text);
    }

    [Fact]
    public async Task Commands_and_buttons_come_the_same_way()
    {
        await using var slack = await StartAsync();
        var socket = await slack.Desk.NextSocketAsync();
        var fields = SlackEvents.Command("margin", "U1", "C1", "1.2", slack.Desk.ResponseUrl("command"));

        await socket.SendAsync(SlackEvents.Envelope("E1", "slash_commands", new JsonObject(fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)))));
        Assert.Equal("response command", (await slack.NextAsync()).Method);
        await socket.SendAsync(SlackEvents.Envelope("E2", "interactive", SlackEvents.Press("ask-1", "revenue", slack.Desk.ResponseUrl("press"))));
        Assert.Equal("response press", (await slack.NextAsync()).Method);

        Assert.Equal("E1", await socket.AcknowledgedAsync());
        Assert.Equal("E2", await socket.AcknowledgedAsync());
    }

    [Fact]
    public async Task What_comes_again_on_another_socket_is_acknowledged_again_and_answered_once()
    {
        await using var slack = await StartAsync(connections: 3);
        DeskSocket[] sockets = [await slack.Desk.NextSocketAsync(), await slack.Desk.NextSocketAsync(), await slack.Desk.NextSocketAsync()];

        for (var n = 0; n < sockets.Length; n++)
        {
            await sockets[n].SendAsync(Event($"E{n}", SlackEvents.Mention("<@UBOT> revenue")));
            Assert.Equal($"E{n}", await sockets[n].AcknowledgedAsync());
        }

        await slack.NextAsync();
        await slack.StopAsync();
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task The_same_event_over_HTTP_and_over_a_socket_is_answered_once()
    {
        await using var slack = await StartAsync(settings: new() { ["SLACK_SIGNING_SECRET"] = RunningSlack.Secret });
        var socket = await slack.Desk.NextSocketAsync();

        await socket.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        await socket.AcknowledgedAsync();
        await slack.EventAsync(SlackEvents.Mention("<@UBOT> revenue"));

        await slack.NextAsync();
        await slack.StopAsync();
        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public async Task Before_Slack_closes_a_socket_the_next_one_is_open_and_both_are_heard(string reason)
    {
        await using var slack = await StartAsync();
        var old = await slack.Desk.NextSocketAsync();

        await old.DisconnectAsync(reason);
        var next = await slack.Desk.NextSocketAsync();
        Assert.True(old.IsOpen);
        await old.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> last words", ts: "1.1"), "Ev1"));
        Assert.Equal("E1", await old.AcknowledgedAsync());
        await next.SendAsync(Event("E2", SlackEvents.Mention("<@UBOT> first words", ts: "2.1", channel: "C2"), "Ev2"));
        Assert.Equal("E2", await next.AcknowledgedAsync());
        await old.CloseAsync();
        await old.Closed;

        string[] said = [(await slack.NextAsync()).Text, (await slack.NextAsync()).Text];
        Assert.Equal(["first words", "last words"], said.Order());
        Assert.True(next.IsOpen);
        Assert.False(slack.Desk.HasMoreSockets);
    }

    [Fact]
    public async Task A_socket_that_Slack_forgets_to_close_is_left_after_a_while()
    {
        await using var slack = await StartAsync();
        var old = await slack.Desk.NextSocketAsync();
        await old.DisconnectAsync("refresh_requested");
        await slack.Desk.NextSocketAsync();
        await LoggedAsync("Socket 1 to Slack is open", times: 2);

        while (old.IsOpen)
        {
            await Task.Yield();
            if (slack.Time.IsAwaited)
                slack.Time.Advance(SocketLane.Farewell);
        }

        await old.Closed;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_socket_that_is_lost_is_opened_again_and_what_was_not_acknowledged_comes_there(bool isDropped)
    {
        await using var slack = await StartAsync();
        var lost = await slack.Desk.NextSocketAsync();
        await lost.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        await lost.AcknowledgedAsync();
        await slack.NextAsync();
        if (isDropped)
            lost.Drop();
        else
            await lost.CloseAsync();

        await PassWaitAsync(slack);
        var next = await slack.Desk.NextSocketAsync();
        await next.SendAsync(Event("E2", SlackEvents.Mention("<@UBOT> revenue")));
        await next.SendAsync(Event("E3", SlackEvents.Mention("<@UBOT> margin", ts: "2.1"), "Ev2"));

        Assert.Equal("E2", await next.AcknowledgedAsync());
        Assert.Equal("E3", await next.AcknowledgedAsync());
        Assert.Equal("margin", (await slack.NextAsync()).Text);
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("ratelimited")]
    [InlineData("something_new")]
    public async Task Where_Slack_has_trouble_it_is_asked_again_later(string error)
    {
        await using var slack = await StartAsync(prepare: desk => desk.SocketErrors.Enqueue(error));
        await PassWaitAsync(slack);
        Assert.True((await slack.Desk.NextSocketAsync()).IsOpen);
    }

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("user_removed_from_team")]
    [InlineData("team_disabled")]
    [InlineData("missing_scope")]
    public async Task Where_trying_again_would_not_help_the_log_says_what_would(string error)
    {
        await using var slack = await StartAsync(prepare: desk => desk.SocketErrors.Enqueue(error));
        await LoggedAsync($"Slack opens no socket any more ({error})");
        await slack.StopAsync();
        Assert.False(slack.Desk.HasMoreSockets);
    }

    [Fact]
    public async Task Without_a_hello_in_half_a_minute_another_is_opened()
    {
        await using var slack = await StartAsync(prepare: desk => desk.SaysHello = false);
        var silent = await slack.Desk.NextSocketAsync();
        slack.Desk.SaysHello = true;
        slack.Time.Advance(SocketOpener.Limit);
        await silent.Closed;
        await PassWaitAsync(slack);
        var next = await slack.Desk.NextSocketAsync();
        await next.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        Assert.Equal("E1", await next.AcknowledgedAsync());
    }

    [Fact]
    public async Task A_socket_on_which_nobody_answers_a_ping_is_given_up()
    {
        await using var slack = await StartAsync(
            prepare: desk => desk.IsDeaf = true,
            services: services => services.AddSingleton(new SocketSettings(1, UseProxy: false) { PingEvery = TimeSpan.FromMilliseconds(100), PongWithin = TimeSpan.FromSeconds(1) }));
        await slack.Desk.NextSocketAsync();
        slack.Desk.IsDeaf = false;
        await PassWaitAsync(slack);
        Assert.True((await slack.Desk.NextSocketAsync()).IsOpen);
    }

    [Fact]
    public async Task An_app_with_too_many_sockets_opens_no_other_at_once()
    {
        await using var slack = await StartAsync();
        var socket = await slack.Desk.NextSocketAsync();
        await socket.DisconnectAsync("too_many_websockets");
        await socket.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        Assert.Equal("E1", await socket.AcknowledgedAsync());
        Assert.False(slack.Desk.HasMoreSockets);
        await socket.CloseAsync();
        await PassWaitAsync(slack);
        Assert.True((await slack.Desk.NextSocketAsync()).IsOpen);
    }

    [Fact]
    public async Task What_there_is_no_room_for_is_not_acknowledged()
    {
        var answer = new TaskCompletionSource();
        await using var slack = await StartAsync(ask: async (_, _) =>
        {
            await answer.Task;
            return SampleAnswers.Reply(SampleAnswers.Text("done"));
        });
        var socket = await slack.Desk.NextSocketAsync();
        static JsonObject Joined() => new() { ["type"] = "member_joined_channel", ["user"] = "U1", ["channel"] = "D1", ["team"] = "T1" };
        for (var n = 0; n < QueueLimits.OfOneConversation; n++)
        {
            await socket.SendAsync(Event($"E{n}", SlackEvents.DirectMessage("revenue", ts: $"{n}.1"), $"Ev{n}"));
            Assert.Equal($"E{n}", await socket.AcknowledgedAsync());
        }

        await socket.SendAsync(Event("too much", Joined(), "EvJ"));
        await LoggedAsync("could not be taken");
        await socket.SendAsync(Event("elsewhere", SlackEvents.Mention("<@UBOT> x", channel: "C3"), "EvK"));

        Assert.Equal("elsewhere", await socket.AcknowledgedAsync());
        answer.SetResult();
    }

    [Theory]
    [InlineData("nothing like JSON")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"something_new\"}")]
    [InlineData("{\"type\":\"events_api\"}")]
    [InlineData("{\"type\":\"events_api\",\"envelope_id\":\"E0\"}")]
    [InlineData("{\"type\":\"interactive\",\"envelope_id\":\"E0\",\"payload\":{\"type\":\"block_actions\",\"actions\":5}}")]
    [InlineData("{\"type\":\"slash_commands\",\"envelope_id\":\"E0\",\"payload\":[]}")]
    public async Task What_cannot_be_read_stops_nothing(string text)
    {
        await using var slack = await StartAsync();
        var socket = await slack.Desk.NextSocketAsync();
        await socket.SendAsync(text);
        await socket.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        Assert.Equal("revenue", (await slack.NextAsync()).Text);
        Assert.True(socket.IsOpen);
    }

    [Fact]
    public async Task When_KpiBot_stops_it_says_goodbye_and_answers_what_it_has_acknowledged()
    {
        var answer = new TaskCompletionSource();
        await using var slack = await StartAsync(ask: async (said, _) =>
        {
            await answer.Task;
            return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
        });
        var socket = await slack.Desk.NextSocketAsync();
        await socket.SendAsync(Event("E1", SlackEvents.Mention("<@UBOT> revenue")));
        await socket.AcknowledgedAsync();

        var stopping = slack.StopAsync();
        await socket.Closed;
        answer.SetResult();
        await stopping;

        Assert.Equal("revenue", (await slack.Desk.NextAsync()).Text);
    }

    private static JsonObject Event(string envelope, JsonObject inner, string id = "Ev1") => SlackEvents.Envelope(envelope, "events_api", SlackEvents.Callback(inner, id));

    private Task<RunningSlack> StartAsync(
        int connections = 1, Dictionary<string, string?>? settings = null, Action<SlackDesk>? prepare = null, AskConversation? ask = null, Action<IServiceCollection>? services = null) =>
        RunningSlack.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>(SlackSetup.OverOneSocket.Concat(settings ?? [])) { ["Slack:Connections"] = $"{connections}" },
            Logs = _logs,
            Prepare = prepare ?? (_ => { }),
            Services = services ?? (_ => { }),
            Ask = async (said, cancellation) =>
            {
                Interlocked.Increment(ref _asked);
                return ask is null ? SampleAnswers.Reply(SampleAnswers.Text(said.Text)) : await ask(said, cancellation);
            },
        });

    /// <summary>Once a socket has been lost and the next try waits for its time, that time passes.</summary>
    private async Task PassWaitAsync(RunningSlack slack)
    {
        await LoggedAsync("is lost"); // it is waited for already
        slack.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task LoggedAsync(string text, int times = 1)
    {
        while (_logs.Lines.Count(line => line.Contains(text, StringComparison.Ordinal)) < times)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
