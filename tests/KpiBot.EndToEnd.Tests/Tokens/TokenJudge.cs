using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Teams.Tokens;
using KpiBot.EndToEnd.Tests.Playground;

namespace KpiBot.EndToEnd.Tests.Tokens;

/// <summary>Microsoft's own check of tokens, of the npm package botframework-connector, on the clock of the cases.</summary>
internal sealed class TokenJudge : IAsyncDisposable
{
    private readonly Process _process;

    private TokenJudge(Process process) => _process = process;

    public static TokenJudge Start() => new(Process.Start(new ProcessStartInfo(Peers.Node, [Peers.TokenJudge])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    public async Task<TokenJudgement> JudgeAsync(TokenCase test, LoopbackIssuer issuer)
    {
        var scene = new TokenScene();
        test.Arrange(scene);
        var set = "judge-" + test.KeySet;
        issuer.Publish(set, scene.Published);
        if (scene.PublishedLater is not { } later)
            return await AskAsync(scene, issuer.Metadata(set), TokenScene.Nine);
        Assert.True((await AskAsync(new TokenScene(), issuer.Metadata(set), TokenScene.Nine)).IsTaken);
        issuer.Publish(set, later);
        return await AskAsync(scene, issuer.Metadata(set), TokenScene.Nine + scene.Between);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
    }

    private async Task<TokenJudgement> AskAsync(TokenScene scene, Uri metadata, DateTimeOffset now)
    {
        var request = new JsonObject
        {
            ["now"] = now.ToUnixTimeMilliseconds(),
            ["issuer"] = scene.ConnectorIssuer,
            ["metadata"] = metadata.AbsoluteUri,
            ["appId"] = TokenScene.AppId,
            ["authorization"] = scene.Authorization,
            ["activity"] = scene.Activity.DeepClone(),
        };
        await _process.StandardInput.WriteLineAsync(request.ToJsonString());
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<TokenJudgement>(line ?? throw new InvalidOperationException("The judge has ended."), JsonSerializerOptions.Web)!;
    }
}

internal sealed record TokenJudgement(bool IsTaken, string Reason);
