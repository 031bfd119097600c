using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams.Proof;

/// <summary>
/// A Bot Connector that knows its conversations and keeps Teams' published limits on the test's clock. It fails as it is told to, and
/// counts what nobody but it can know: what it accepted, how often, and whose answers were lost.
/// </summary>
internal sealed class StatefulConnector : IAsyncDisposable
{
    private static readonly (int Permits, TimeSpan Window)[] OfConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1))];

    private static readonly (int Permits, TimeSpan Window)[] OfTenant = [(30, TimeSpan.FromSeconds(1))];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _requests = [];
    private readonly Dictionary<string, List<string>> _accepted = [];
    private readonly Dictionary<string, int> _lost = [];
    private readonly FakeTimeProvider _time;
    private readonly ConnectorFaults _faults;
    private readonly WebApplication _app;
    private int _held;

    private StatefulConnector(WebApplication app, FakeTimeProvider time, ConnectorFaults faults) => (_app, _time, _faults) = (app, time, faults);

    public Uri ServiceUrl => new(new Uri(_app.Urls.First()), "/connector");

    /// <summary>Requests that wait by the test's clock.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Requests beyond a published limit.</summary>
    public int Violations { get; private set; }

    /// <summary>From then on, for as long, everything fails.</summary>
    public (TimeSpan After, TimeSpan Length) Outage { get; init; }

    private DateTimeOffset Start { get; init; }

    public static async Task<StatefulConnector> StartAsync(FakeTimeProvider time, ConnectorFaults faults, (TimeSpan, TimeSpan) outage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new StatefulConnector(app, time, faults) { Outage = outage, Start = time.GetUtcNow() };
        app.MapPost("/connector/v3/conversations/{conversation}/activities", connector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>The messages of a conversation as they arrived, those twice that were accepted twice.</summary>
    public IReadOnlyList<string> AcceptedIn(string conversation)
    {
        lock (_gate)
            return [.. _accepted.GetValueOrDefault(conversation) ?? []];
    }

    /// <summary>How often a message was accepted and its sender not told.</summary>
    public int LostAnswersTo(string message)
    {
        lock (_gate)
            return _lost.GetValueOrDefault(message);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string conversation)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var tenant = body.RootElement.GetProperty("conversation").GetProperty("tenantId").GetString()!;
        var message = body.RootElement.GetProperty("summary").GetString()!;
        if (!Counts("c " + conversation, OfConversation) | !Counts("t " + tenant, OfTenant))
        {
            Violations++;
            await AnswerAsync(context, StatusCodes.Status429TooManyRequests, "1");
            return;
        }

        var fault = IsOut ? ConnectorFault.Passing : _faults.Next();
        switch (fault)
        {
            case ConnectorFault.Throttled:
                await AnswerAsync(context, StatusCodes.Status429TooManyRequests, "3");
                return;
            case ConnectorFault.Passing:
                await AnswerAsync(context, _faults.PassingStatus());
                return;
            case ConnectorFault.Cut:
                context.Abort();
                return;
        }

        Accept(conversation, message, isLost: fault is ConnectorFault.AnswerLost or ConnectorFault.TooSlow);
        if (fault is ConnectorFault.AnswerLost)
            context.Abort();
        else if (fault is ConnectorFault.Slow or ConnectorFault.TooSlow)
            await HoldAsync(context, TimeSpan.FromSeconds(fault is ConnectorFault.Slow ? 4 : 40));
        else
            await AnswerAsync(context, StatusCodes.Status201Created);
    }

    private bool IsOut => _time.GetUtcNow() - Start is var passed && passed >= Outage.After && passed < Outage.After + Outage.Length;

    private bool Counts(string key, (int Permits, TimeSpan Window)[] limits)
    {
        lock (_gate)
        {
            if (!_requests.TryGetValue(key, out var requests))
                _requests[key] = requests = [];
            var now = _time.GetUtcNow();
            requests.Add(now);
            return limits.All(limit => requests.Count(at => at > now - limit.Window) <= limit.Permits);
        }
    }

    private void Accept(string conversation, string message, bool isLost)
    {
        lock (_gate)
        {
            if (!_accepted.TryGetValue(conversation, out var messages))
                _accepted[conversation] = messages = [];
            messages.Add(message);
            if (isLost)
                _lost[message] = _lost.GetValueOrDefault(message) + 1;
        }
    }

    private async Task HoldAsync(HttpContext context, TimeSpan span)
    {
        Interlocked.Increment(ref _held);
        try
        {
            await Task.Delay(span, _time, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }

        await AnswerAsync(context, StatusCodes.Status201Created);
    }

    private static async Task AnswerAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsJsonAsync(new { id = "1" });
    }
}
