using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Activities that hold anything: each gets its status, says nothing of the inside, and stops nothing.</summary>
public sealed class FuzzTests
{
    private static readonly HttpStatusCode[] Statuses =
    [
        HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnsupportedMediaType, HttpStatusCode.NotImplemented, HttpStatusCode.ServiceUnavailable,
    ];

    private static readonly string[] Fields =
    [
        "type", "id", "name", "action", "channelId", "serviceUrl", "from", "recipient", "conversation", "replyToId", "text", "value", "locale", "entities",
        "membersAdded", "membersRemoved", "channelData", "attachments", "summary",
    ];

    private static readonly Gen<string> Json = OneOf(
        "null", "true", "0", "-1e400", "\"\"", "\"x\"", "[]", "{}", "[null]", "[{}]", "{\"id\":null}", "{\"id\":7}", "{\"id\":\"\"}", "[[[[]]]]",
        "\"\\ud800\"", "\"\\u0000\"", "{\"id\":\"\\udfff\"}", "{\"question\":\"\\ud83d\"}", "\"{{DATE(2026,SHORT)}}\"", "\"<at>KpiBot</at>\"",
        "[{\"type\":\"mention\",\"text\":\"\",\"mentioned\":null}]", "[{\"type\":\"mention\",\"text\":\"x\",\"mentioned\":{\"id\":\"28:bot\"}}]",
        "{\"team\":\"t\",\"channel\":5,\"tenant\":[],\"eventType\":{}}", "{\"action\":{\"verb\":\"ask\",\"data\":{\"question\":\"revenue\"}}}",
        "\"http://localhost:1/\"", "\"https://example.com/\"", "\"file:///etc/passwd\"", "\"not a uri\"",
        "\"" + new string('a', 70_000) + "\"", new string('[', 40) + new string(']', 40), new string('[', 5_000) + new string(']', 5_000),
        "[{\"contentType\":\"" + new string('z', 50_000) + "\",\"content\":{\"a\":[1,2,3]}}]");

    private static readonly Gen<string> Types = OneOf(
        "message", "messageUpdate", "messageDelete", "conversationUpdate", "installationUpdate", "invoke", "typing", "event", "x");

    [Fact]
    public async Task Nothing_that_a_client_can_write_crashes_or_leaks()
    {
        var faults = new Faults();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Logs = faults });
        var sent = 0;

        await Gen.Select(Types, Gen.Select(OneOf(Fields), Json).List[0, 4], OneOf("adaptiveCard/action", "task/fetch", "task/submit", "x"), Gen.Int[0, 9])
            .SampleAsync(async (type, changes, name, encoding) =>
            {
                var text = ActivityText(Activities.Message(connector.ServiceUrl, "revenue").With("type", type).With("name", name), changes);
                using var body = BodyOf(text, encoding);
                using var response = await teams.PostAsync(body);
                var answer = await response.Content.ReadAsStringAsync();
                Interlocked.Increment(ref sent);
                Assert.Contains(response.StatusCode, Statuses);
                Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
            }, iter: 400, threads: 2);

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "still there").With("conversation", new JsonObject { ["id"] = "a:sound" }).ToJsonString())).Dispose();
        while ((await connector.NextAsync()).Activity is not { ValueKind: System.Text.Json.JsonValueKind.Object } activity || activity.GetProperty("summary").GetString() != "still there")
        {
        }

        Assert.Empty(faults.Lines);
        Assert.True(sent >= 400);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string ActivityText(JsonObject activity, List<(string Field, string Json)> changes)
    {
        foreach (var (field, _) in changes)
            activity[field] = "REPLACED:" + field;
        var text = activity.ToJsonString();
        foreach (var (field, json) in changes.DistinctBy(change => change.Field))
            text = text.Replace($"\"REPLACED:{field}\"", json, StringComparison.Ordinal);
        return text;
    }

    private static ByteArrayContent BodyOf(string text, int encoding)
    {
        byte[] bytes = encoding switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            2 => Encoding.UTF8.GetBytes(text)[..(text.Length / 2)],
            3 => [.. Encoding.UTF8.GetBytes(text).Select((b, i) => i % 97 == 96 ? (byte)0xFF : b)],
            _ => Encoding.UTF8.GetBytes(text),
        };
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/json") { CharSet = encoding == 0 ? "utf-16" : "utf-8" };
        return body;
    }

    /// <summary>Keeps what is logged of turns and work that failed, and of requests that nobody expected.</summary>
    private sealed class Faults : ILoggerProvider, ILogger
    {
        private static readonly HashSet<string> Meant = ["NotDelivered", "ConnectorDidNotAnswer", "ConnectorAskedToWait"];

        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error && !Meant.Contains(eventId.Name ?? ""))
                _lines.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
