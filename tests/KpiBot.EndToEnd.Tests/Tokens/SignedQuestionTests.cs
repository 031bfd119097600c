using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Teams.Tokens;
using KpiBot.EndToEnd.Tests.Playground;

namespace KpiBot.EndToEnd.Tests.Tokens;

/// <summary>KpiBot as an organisation runs it: a signed question comes in, and the answer goes out under the bot's own token.</summary>
public sealed class SignedQuestionTests
{
    private const string Secret = "Zq8~a-secret-of-the-bot";

    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(2);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task A_signed_question_is_answered_under_the_bots_token_which_goes_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        await using var issuer = await LoopbackIssuer.StartAsync();
        await using var login = await LoginStandIn.StartAsync();
        await using var connector = await GuardedConnector.StartAsync();
        await using var notAllowed = await GuardedConnector.StartAsync();
        issuer.Publish("teams", TestKey.Main);
        var address = new Uri($"http://127.0.0.1:{RunningProcess.FreePort()}");
        await using var bot = RunningProcess.Start(
            "dotnet",
            new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["MicrosoftAppId"] = TokenScene.AppId,
                ["MicrosoftAppPassword"] = Secret,
                ["MicrosoftAppTenantId"] = TokenScene.Tenant,
                ["Teams__OpenIdMetadata"] = issuer.Metadata("teams").AbsoluteUri,
                ["Teams__LoginInstance"] = login.Instance.AbsoluteUri,
                ["Teams__AllowedHosts"] = connector.ServiceUrl.Authority,
                ["Logging__LogLevel__Default"] = "Trace",
            },
            Path.Combine(AppContext.BaseDirectory, "kpibot.dll"),
            "--data", folder["data"], "--now", "2026-11-23T09:00:00+01:00");
        await bot.UntilItAnswersAsync(address, HttpMethod.Get, FirstStart);
        var question = Question("what was our revenue in October?", connector.ServiceUrl);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, question, authorization: null));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(address, question, question.Authorization));

        var reply = await connector.NextAsync();
        Assert.Contains("Revenue", reply.CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", reply.CardText, StringComparison.Ordinal);
        Assert.Equal("Bearer " + LoginStandIn.TokenOf(1), reply.Authorization);
        Assert.Equal(new(TokenScene.Tenant, TokenScene.AppId, Secret, "https://api.botframework.com/.default"), Assert.Single(login.Requests));

        var elsewhere = Question("revenue", notAllowed.ServiceUrl);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(address, elsewhere, elsewhere.Authorization));
        Assert.False(notAllowed.HasMore);
        Assert.Empty(notAllowed.LookedUp);

        Assert.DoesNotContain(Secret, bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(LoginStandIn.TokenOf(1), bot.Output, StringComparison.Ordinal);
        foreach (var part in question.Authorization!.Split('.', ' ').Where(p => p.Length > 10))
            Assert.DoesNotContain(part, bot.Output, StringComparison.Ordinal);
    }

    /// <summary>Signed now, by the machine's clock, as the bot's own is.</summary>
    private static TokenScene Question(string text, Uri serviceUrl)
    {
        var scene = new TokenScene();
        var now = TimeProvider.System.GetUtcNow() - TokenScene.Nine;
        scene.LivesFrom(now, now + TimeSpan.FromHours(1));
        scene.At(serviceUrl.AbsoluteUri);
        scene.Activity["type"] = "message";
        scene.Activity["text"] = text;
        scene.Activity["from"] = new JsonObject { ["id"] = "29:anna", ["aadObjectId"] = "11111111-2222-3333-4444-555555555555" };
        scene.Activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        return scene;
    }

    private static async Task<HttpStatusCode> PostAsync(Uri bot, TokenScene scene, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages"))
        {
            Content = new StringContent(scene.Activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
