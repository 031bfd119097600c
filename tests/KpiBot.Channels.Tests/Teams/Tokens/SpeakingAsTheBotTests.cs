using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>Replies carry the bot's own token, and nobody else gets it.</summary>
public sealed class SpeakingAsTheBotTests
{
    private const string MultiTenant = "MultiTenant";

    [Fact]
    public async Task A_reply_carries_a_token_for_the_connector_of_the_bots_own_tenant()
    {
        await using var teams = await GuardedTeams.StartAsync();

        var reply = await teams.AskAsync("revenue");

        Assert.Equal("revenue", reply.CardText);
        Assert.Equal("Bearer " + LoginStandIn.TokenOf(1), reply.Authorization);
        Assert.Equal(
            new TokenRequest(TokenScene.Tenant, TokenScene.AppId, "a secret", "https://api.botframework.com/.default"), Assert.Single(teams.Login.Requests));
    }

    [Fact]
    public async Task A_token_serves_until_shortly_before_it_ends()
    {
        await using var teams = await GuardedTeams.StartAsync();
        for (var question = 1; question <= 5; question++)
            Assert.Equal("Bearer " + LoginStandIn.TokenOf(1), (await teams.AskAsync("revenue")).Authorization);
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_renewed_before_it_does()
    {
        await using var teams = await GuardedTeams.StartAsync();
        teams.Login.Lasting = TimeSpan.FromMinutes(4);
        var first = (await teams.AskAsync("revenue")).Authorization;

        Assert.NotEqual(first, (await teams.AskAsync("revenue")).Authorization);
    }

    [Fact]
    public async Task A_token_that_the_connector_refuses_is_replaced_and_the_reply_arrives()
    {
        await using var teams = await GuardedTeams.StartAsync();
        var revoked = (await teams.AskAsync("revenue")).Authorization;
        teams.Connector.Refuses = authorization => authorization == revoked;

        Assert.Equal(revoked, (await teams.AskAsync("orders")).Authorization);
        var again = await teams.Connector.NextAsync();

        Assert.Equal("Bearer " + LoginStandIn.TokenOf(2), again.Authorization);
        Assert.Equal("orders", again.CardText);
        Assert.Equal(again.Authorization, (await teams.AskAsync("leads")).Authorization);
    }

    [Fact]
    public async Task Where_the_new_token_is_refused_too_nothing_is_tried_a_third_time()
    {
        await using var teams = await GuardedTeams.StartAsync();
        teams.Connector.Refuses = _ => true;

        await teams.AskAsync("revenue");
        await teams.Connector.NextAsync();
        await teams.StopAsync();

        Assert.False(teams.Connector.HasMore);
        Assert.Equal(2, teams.Login.Requests.Count);
    }

    [Theory]
    [InlineData("Public", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData("UsGovernment", "microsoftservices.onmicrosoft.us", "https://api.botframework.us/.default")]
    [InlineData("China", "microsoftservices.partner.onmschina.cn", "https://api.botframework.azure.cn/.default")]
    public async Task A_multi_tenant_bot_asks_the_tenant_that_Microsoft_has_for_them(string cloud, string tenant, string scope)
    {
        await using var teams = await GuardedTeams.StartAsync(new()
        {
            ["MicrosoftAppType"] = MultiTenant,
            ["MicrosoftAppTenantId"] = null,
            ["Teams:AllowedTenants"] = "*",
            ["Teams:Cloud"] = cloud,
        });

        await teams.AskAsync("revenue", scene => scene.Payload["iss"] = Issuer(cloud));

        Assert.Equal((tenant, scope), teams.Login.Requests.Select(r => (r.Tenant, r.Scope)).Distinct().Single());
    }

    [Fact]
    public async Task A_managed_identity_gets_its_token_from_the_machine_without_a_secret()
    {
        await using var login = await LoginStandIn.StartAsync();
        await using var teams = await GuardedTeams.StartAsync(
            new() { ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppPassword"] = null },
            new() { Services = services => services.AddHttpClient("teams-login").ConfigurePrimaryHttpMessageHandler(() => new MachineIdentity(login.Instance)) });

        var reply = await teams.AskAsync("revenue");

        Assert.Equal("Bearer " + LoginStandIn.TokenOf(1), reply.Authorization);
        Assert.All(login.Requests, r => Assert.Equal(new("", TokenScene.AppId, "", "https://api.botframework.com"), r));
        Assert.Empty(teams.Login.Requests);
    }

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "must be the secret's value, not its id", "AADSTS7000215")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "has expired", "AADSTS7000222")]
    [InlineData("AADSTS700016: Application was not found in the directory.", "knows no application MicrosoftAppId", "AADSTS700016")]
    [InlineData("AADSTS90002: Tenant not found.", "knows no tenant MicrosoftAppTenantId", "AADSTS90002")]
    [InlineData("AADSTS53003: Access has been blocked.", "refused a token", "AADSTS53003")]
    [InlineData("Nobody knows why.", "refused a token", "invalid_client")]
    public async Task Where_no_token_is_to_be_had_the_log_says_what_to_do_and_holds_no_secret(string refusal, string sentence, string code)
    {
        using var logs = new KeptLogs();
        await using var teams = await GuardedTeams.StartAsync(setup: new() { Logs = logs });
        teams.Login.Refusal = refusal + " a secret";

        Assert.Equal(HttpStatusCode.Accepted, await teams.PostAsync("revenue"));
        await teams.StopAsync();

        Assert.False(teams.Connector.HasMore);
        Assert.Contains(logs.Lines, line => line.Contains(sentence, StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://kpibot.example/teams/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.kpibot.example/")]
    [InlineData("https://smba.trafficmanager.net@kpibot.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://botframework.com.kpibot.example/")]
    [InlineData("https://xbotframework.com/")]
    [InlineData("http://localhost:1/")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task An_activity_that_wants_its_answer_elsewhere_is_refused_and_no_token_asked_for(string serviceUrl)
    {
        await using var teams = await GuardedTeams.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await teams.PostAsync("revenue", scene => scene.At(serviceUrl)));
        await teams.StopAsync();

        Assert.Empty(teams.Login.Requests);
    }

    [Fact]
    public async Task A_token_does_not_follow_a_redirect()
    {
        await using var elsewhere = await GuardedConnector.StartAsync();
        await using var teams = await GuardedTeams.StartAsync();
        teams.Connector.Elsewhere = new(elsewhere.ServiceUrl, "v3/conversations/a/activities");

        await teams.AskAsync("revenue");
        await teams.StopAsync();

        Assert.False(elsewhere.HasMore);
    }

    private static string Issuer(string cloud)
    {
        var scene = new TokenScene { Cloud = cloud };
        return scene.ConnectorIssuer;
    }

    /// <summary>Leads what is asked of the address that every such machine has to the stand-in.</summary>
    private sealed class MachineIdentity(Uri standIn) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("169.254.169.254", request.RequestUri!.Host);
            request.RequestUri = new(standIn, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
