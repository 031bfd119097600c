using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Doctor;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Tests.Slack.Arriving;
using KpiBot.SlackStandIn;
using KpiBot.SlackStandIn.Api;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary><c>kpibot doctor slack</c>: each step of setting KpiBot up, and what comes next.</summary>
public sealed class SlackDoctorTests : IAsyncLifetime
{
    private SlackServer _slack = null!;
    private string _token = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackServer.StartAsync();
        _slack.ScopesHeader = string.Join(',', SlackScopes.Bot);
        _token = _slack.Tokens.Issue(_slack.AddWorkspace());
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task An_app_that_is_set_up_passes_every_check()
    {
        await using var kpibot = await RunningSlack.StartAsync();

        var findings = await ExamineAsync(Settings(), kpibot.Root);

        Assert.Equal(["Settings", "Token", "Scopes", "Sockets", "Signing", "Endpoint"], findings.OfType<Finding.Passed>().Select(f => f.Check));
        Assert.Equal(6, findings.Count);
    }

    [Fact]
    public async Task Without_settings_it_says_where_to_begin_and_tries_nothing()
    {
        var findings = await ExamineAsync(new() { ["Slack:ApiAddress"] = _slack.ApiAddress.AbsoluteUri });

        Assert.Contains("SLACK_BOT_TOKEN", Assert.Single(findings.OfType<Finding.Failed>()).Next, StringComparison.Ordinal);
        Assert.Empty(_slack.Calls);
    }

    [Fact]
    public async Task A_fault_of_the_settings_is_named_without_its_secret()
    {
        var failed = (await ExamineAsync(new(Settings()) { ["SLACK_BOT_TOKEN"] = "xapp-swapped" })).OfType<Finding.Failed>();

        Assert.Contains(failed, f => f.Sentence.Contains("xoxb-", StringComparison.Ordinal));
        Assert.DoesNotContain(failed, f => f.ToString().Contains("swapped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scopes_that_are_missing_are_named()
    {
        _slack.ScopesHeader = string.Join(',', SlackScopes.Bot.Except(["files:write", "im:write"]));

        var failed = Assert.Single((await ExamineAsync(Settings())).OfType<Finding.Failed>());

        Assert.Equal(("Scopes", "The token lacks files:write, im:write."), (failed.Check, failed.Sentence));
        Assert.Contains("Reinstall", failed.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_that_nothing_needs_are_told_of_and_do_no_harm()
    {
        _slack.ScopesHeader += ",channels:history";

        Assert.Contains("does not need channels:history", (await ExamineAsync(Settings())).Single(f => f is Finding.Passed { Check: "Scopes" }).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_auth", "Bot User OAuth Token")]
    [InlineData("account_inactive", "Install the app again")]
    [InlineData("token_revoked", "Install the app again")]
    [InlineData("token_expired", "Token rotation")]
    [InlineData("service_unavailable", "firewall")]
    public async Task A_token_that_is_refused_leads_to_the_place_where_it_is_mended(string error, string next)
    {
        _slack.Faults = call => call.Method == "auth.test" ? new Fault.Error(error) : null;

        var failed = Assert.Single((await ExamineAsync(Settings())).OfType<Finding.Failed>());

        Assert.Equal("Token", failed.Check);
        Assert.Contains(next, failed.Next, StringComparison.Ordinal);
        Assert.DoesNotContain(_token, failed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_auth", "App-Level Token")]
    [InlineData("missing_scope", "connections:write")]
    public async Task A_socket_that_Slack_does_not_open_is_told_of(string error, string next)
    {
        _slack.Faults = call => call.Method == "apps.connections.open" ? new Fault.Error(error) : null;

        var failed = Assert.Single((await ExamineAsync(Settings())).OfType<Finding.Failed>());

        Assert.Equal("Sockets", failed.Check);
        Assert.Contains(next, failed.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_KpiBot_at_the_address_is_told_apart()
    {
        var failed = Assert.Single((await ExamineAsync(Settings(), _slack.Root)).OfType<Finding.Failed>());

        Assert.Equal("Endpoint", failed.Check);
        Assert.Contains("/slack/events", failed.Next, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["SLACK_BOT_TOKEN"] = _token,
        ["SLACK_APP_TOKEN"] = _slack.AppToken,
        ["SLACK_SIGNING_SECRET"] = _slack.SigningSecret,
        ["Slack:ApiAddress"] = _slack.ApiAddress.AbsoluteUri,
    };

    private static async Task<List<Finding>> ExamineAsync(Dictionary<string, string?> settings, Uri? address = null)
    {
        using var doctor = new SlackDoctor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var findings = new List<Finding>();
        await foreach (var finding in doctor.ExamineAsync(address, TestContext.Current.CancellationToken))
            findings.Add(finding);
        return findings;
    }
}
