using Microsoft.Extensions.Options;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>Settings that are wrong stop the start, every fault named.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Every_fault_is_named_at_once_and_no_secret_with_them()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningTeams.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["MicrosoftAppType"] = "SingleTenat",
                ["MicrosoftAppId"] = "s3cr3t~by~mistake",
                ["MicrosoftAppTenantId"] = "example.com",
                ["Teams:Cloud"] = "Moon",
                ["Teams:OpenIdMetadata"] = "http://login.example/keys",
                ["Teams:LoginInstance"] = "login.example",
                ["Teams:AllowedHosts"] = "*.trafficmanager.net, https://x.example/, *.com, fine.example",
                ["Teams:AllowedTenants"] = "our tenant",
                ["Teams:Guests"] = "Maybe",
                ["Teams:AnonymousMembers"] = "AsMembers",
                ["Teams:EntraTokenTenants"] = "common",
                ["Teams:DangerouslyAllowUnauthenticated"] = "yes",
            },
        }));

        Assert.Equal(
            [
                "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType", "Teams:AllowedHosts", "Teams:AllowedHosts", "Teams:AllowedHosts",
                "Teams:AllowedTenants", "Teams:AnonymousMembers", "Teams:Cloud", "Teams:DangerouslyAllowUnauthenticated", "Teams:EntraTokenTenants", "Teams:Guests",
                "Teams:LoginInstance", "Teams:OpenIdMetadata",
            ],
            fault.Failures.Select(f => f.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("s3cr3t", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId")]
    public async Task A_bot_that_is_half_configured_does_not_start(string missing)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => GuardedTeams.StartAsync(new() { [missing] = null }));
        Assert.StartsWith($"{missing} is missing", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_service_is_named_without_a_tenant()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => GuardedTeams.StartAsync(new() { ["Teams:LoginInstance"] = "https://login.example/common" }));
        Assert.Contains("without a path", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_multi_tenant_bot_says_whom_it_answers()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => GuardedTeams.StartAsync(new() { ["MicrosoftAppType"] = "MultiTenant" }));
        Assert.StartsWith("Teams:AllowedTenants is missing", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_says_as_whom_and_where_the_bot_speaks_but_no_secret()
    {
        using var logs = new KeptLogs();
        await using var teams = await GuardedTeams.StartAsync(new() { ["Teams:Cloud"] = "usgovernment" }, new() { Logs = logs });

        Assert.Contains(logs.Lines, line => line.Contains($"Teams is on: single-tenant bot {TokenScene.AppId}, UsGovernment cloud, 0 conversations known.", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("connector.example", "https://connector.example/x/", true)]
    [InlineData("connector.example", "https://CONNECTOR.example/x/", true)]
    [InlineData("connector.example", "https://connector.example:8443/x/", false)]
    [InlineData("connector.example", "http://connector.example/x/", false)]
    [InlineData("connector.example", "https://connector.example./x/", false)]
    [InlineData("connector.example:8443", "https://connector.example:8443/x/", true)]
    [InlineData("connector.example:8443", "https://connector.example/x/", false)]
    [InlineData("*.connector.example", "https://emea.connector.example/x/", true)]
    [InlineData("*.connector.example", "https://a.emea.connector.example/x/", true)]
    [InlineData("*.connector.example", "https://connector.example/x/", false)]
    [InlineData("*.connector.example", "https://.connector.example/x/", false)]
    [InlineData("*.connector.example", "https://xconnector.example/x/", false)]
    [InlineData("localhost:56150", "http://localhost:56150/x/", true)]
    [InlineData("localhost:56150", "http://localhost:56151/x/", false)]
    [InlineData("localhost", "http://localhost:56151/x/", true)]
    [InlineData("localhost", "https://localhost/x/", true)]
    [InlineData("localhost", "ftp://localhost/x/", false)]
    public async Task A_further_host_is_sent_to_as_it_is_written(string host, string serviceUrl, bool isTaken)
    {
        await using var teams = await GuardedTeams.StartAsync(new() { ["Teams:AllowedHosts"] = host });

        var status = await teams.PostAsync("", scene =>
        {
            scene.Activity["type"] = "typing";
            scene.At(serviceUrl);
        });

        Assert.Equal(isTaken ? 202 : 403, (int)status);
    }
}
