using System.Net;

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
}
