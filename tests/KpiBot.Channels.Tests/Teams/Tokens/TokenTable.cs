using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>Puts a case to a running KpiBot.</summary>
internal static class TokenTable
{
    /// <summary>The status that the case gets, after the request before it where it has one.</summary>
    public static async Task<HttpStatusCode> StatusOfAsync(TokenCase test, LoopbackIssuer issuer, ILoggerProvider? logs = null)
    {
        var scene = new TokenScene();
        test.Arrange(scene);
        var set = test.KeySet;
        issuer.Publish(set, scene.Published);
        var time = new FakeTimeProvider(TokenScene.Nine);
        await using var teams = await RunningTeams.StartAsync(new() { Settings = scene.Settings(issuer.Metadata(set)), Time = time, Logs = logs });
        if (scene.PublishedLater is { } later)
        {
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams, new()));
            issuer.Publish(set, later);
            time.Advance(scene.Between);
        }

        return await PostAsync(teams, scene);
    }

    private static async Task<HttpStatusCode> PostAsync(RunningTeams teams, TokenScene scene)
    {
        using var response = await teams.PostAsync(scene.Activity.ToJsonString(), request =>
        {
            if (scene.Authorization is { } header)
                request.Headers.TryAddWithoutValidation("Authorization", header);
        });
        return response.StatusCode;
    }
}
