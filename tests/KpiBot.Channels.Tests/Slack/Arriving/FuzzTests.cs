using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using KpiBot.Channels.Tests.Teams.Tokens;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Slack.Arriving;

/// <summary>Payloads that hold anything, though Slack has signed them: each gets its status, and none stops anything.</summary>
public sealed class FuzzTests
{
    private static readonly Gen<string> Json = OneOf(
        "null", "true", "0", "-1e400", "\"\"", "\"x\"", "[]", "{}", "[null]", "[{}]", "[5]", "{\"id\":null}", "{\"id\":7}", "{\"id\":\"U1\"}", "\"\\ud800\"", "\"\\u0000\"",
        "{\"id\":\"\\udfff\"}", "\"<@U\"", "\"<@>\"", "\"<|>&amp;amp;\"", "\"app_mention\"", "\"message\"", "\"block_actions\"", "\"view_submission\"", "\"shortcut\"",
        "[{\"action_id\":\"ask-1\",\"value\":\"\\ud83d\"}]", "[{\"action_id\":\"share\"}]", "\"http://localhost:1/\"", "\"https://hooks.slack.com/x\"",
        "[{\"is_bot\":true}]", "\"" + new string('<', 5_000) + "\"", new string('[', 40) + new string(']', 40), new string('[', 5_000) + new string(']', 5_000));

    private static readonly Gen<string> EventFields = OneOf(
        "type", "team_id", "event", "event_id", "authorizations", "enterprise_id", "event.type", "event.user", "event.text", "event.ts", "event.thread_ts", "event.channel",
        "event.channel_type", "event.bot_id", "event.subtype", "event.tokens", "event.tab", "event.inviter", "event.user_team", "event.message", "event.previous_message", "event.deleted_ts", "event.edited");

    private static readonly Gen<string> ActionFields = OneOf(
        "type", "user", "team", "container", "channel", "trigger_id", "response_url", "actions", "message", "view", "enterprise", "callback_id", "container.message_ts", "user.id",
        "view.id", "view.callback_id", "view.state", "message.blocks", "message.text", "message.ts");

    [Fact]
    public async Task Nothing_that_is_signed_crashes_or_leaks()
    {
        using var logs = new KeptErrors();
        await using var slack = await RunningSlack.StartAsync(new() { Logs = logs });
        var sent = 0;

        await Gen.Select(Gen.Int[0, 5], Gen.Select(EventFields, ActionFields, Json).List[1, 4]).SampleAsync(async (kind, changes) =>
        {
            var (path, mediaType, body) = kind switch
            {
                0 => ("/slack/events", "application/json", Changed(SlackEvents.Callback(SlackEvents.DirectMessage("hello"), $"Ev{sent}"), changes.Select(c => (c.Item1, c.Item3)))),
                1 => ("/slack/interactivity", "application/x-www-form-urlencoded",
                    "payload=" + Uri.EscapeDataString(Changed(SlackEvents.Press("ask-1", "revenue", "https://hooks.slack.com/x"), changes.Select(c => (c.Item2, c.Item3))))),
                2 => ("/slack/interactivity", "application/x-www-form-urlencoded",
                    "payload=" + Uri.EscapeDataString(Changed(SlackEvents.Submission("settings", []), changes.Select(c => (c.Item2, c.Item3))))),
                3 => ("/slack/interactivity", "application/x-www-form-urlencoded",
                    "payload=" + Uri.EscapeDataString(Changed(SlackEvents.Shortcut("explain", SlackEvents.Mention("revenue"), "https://hooks.slack.com/x"), changes.Select(c => (c.Item2, c.Item3))))),
                4 => ("/slack/events", "application/json",
                    Changed(SlackEvents.Callback(SlackEvents.Edited(SlackEvents.DirectMessage("hello"), "hello again"), $"Ev{sent}"), changes.Select(c => (c.Item1, c.Item3)))),
                _ => ("/slack/commands", "application/x-www-form-urlencoded",
                    string.Join('&', changes.Select(c => $"{c.Item2}={Uri.EscapeDataString(c.Item3)}").Append("command=%2Fkpi&user_id=U404&channel_id=%00&team_id=T1&text=%FF%FE"))),
            };
            using var response = await slack.PassingAsync(slack.PostAsync(path, body, mediaType)); // Slack limits how often it is asked who somebody is.
            Interlocked.Increment(ref sent);
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.ServiceUnavailable]);
            Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }, iter: 800, threads: 1);

        Assert.True(sent >= 800);
        Assert.Empty(logs.Lines);
    }

    private static string Changed(JsonObject payload, IEnumerable<(string Field, string Json)> changes)
    {
        var replaced = new Dictionary<string, string>();
        foreach (var (field, json) in changes.DistinctBy(change => change.Field))
        {
            var parts = field.Split('.');
            var holder = parts.Length == 1 ? payload : payload[parts[0]] as JsonObject;
            if (holder is null)
                continue;
            holder[parts[^1]] = "REPLACED:" + field;
            replaced[field] = json;
        }

        return replaced.Aggregate(payload.ToJsonString(), (text, change) => text.Replace($"\"REPLACED:{change.Key}\"", change.Value, StringComparison.Ordinal));
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>Of requests that nobody expected, and of work that failed.</summary>
    private sealed class KeptErrors : ILoggerProvider, ILogger
    {
        private readonly KeptLogs _kept = new();

        public IReadOnlyCollection<string> Lines => _kept.Lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error && eventId.Name is not "NotDelivered")
                _kept.Log(logLevel, eventId, state, exception, formatter);
        }

        public void Dispose() => _kept.Dispose();
    }
}
