using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams.Tokens;

public sealed class TokenTableTests
{
    public static TheoryData<string> Names => [.. TokenCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_is_taken_or_refused(string name)
    {
        var test = TokenCase.All.Single(c => c.Name == name);
        await using var issuer = await LoopbackIssuer.StartAsync();

        Assert.Equal(test.IsTaken ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized, await TokenTable.StatusOfAsync(test, issuer));
    }

    [Fact]
    public async Task Nothing_of_a_token_reaches_the_log()
    {
        using var logs = new KeptLogs();
        await using var issuer = await LoopbackIssuer.StartAsync();
        foreach (var test in TokenCase.All)
            await TokenTable.StatusOfAsync(test, issuer, logs);

        Assert.Contains(logs.Lines, line => line.Contains("Expired", StringComparison.Ordinal));
        foreach (var test in TokenCase.All)
        {
            var scene = new TokenScene();
            test.Arrange(scene);
            foreach (var part in (scene.Authorization ?? "").Split('.', ' ').Where(p => p.Length > 10))
                Assert.DoesNotContain(logs.Lines, line => line.Contains(part, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(logs.Lines, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    private sealed class KeptLogs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
