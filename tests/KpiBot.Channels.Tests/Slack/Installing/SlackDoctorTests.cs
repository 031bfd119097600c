using System.Text.Json.Nodes;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.Manifest;
using KpiBot.Channels.Tests.Slack.Arriving;
using KpiBot.SlackStandIn;
using KpiBot.SlackStandIn.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

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
        _slack.App.Manifest = ManifestOf(new(kpibot.Root, "KpiBot"));

        var findings = await ExamineAsync(Settings() with { ConfigurationToken = _slack.App.ConfigurationToken }, kpibot.Root);

        Assert.Equal(["Settings", "Token", "Scopes", "Sockets", "Signing", "Endpoint", "Events"], findings.OfType<Finding.Passed>().Select(f => f.Check));
        Assert.Equal(7, findings.Count);
        Assert.All(Settings().Secrets.Append(_slack.App.ConfigurationToken), secret => Assert.DoesNotContain(findings, f => f.ToString().Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_settings_it_says_where_to_begin_and_nothing_else()
    {
        var finding = Assert.Single(await ExamineAsync(new DoctorSetup { Api = _slack.ApiAddress }));

        Assert.Contains("SLACK_BOT_TOKEN", Assert.IsType<Finding.Failed>(finding).Next, StringComparison.Ordinal);
        Assert.Empty(_slack.Calls);
    }

    [Fact]
    public async Task A_half_that_is_missing_is_named_and_the_other_half_is_looked_at()
    {
        var deaf = await ExamineAsync(Settings() with { AppToken = null, SigningSecret = null });
        var mute = await ExamineAsync(Settings() with { BotToken = null, SigningSecret = null });

        Assert.Contains("SLACK_APP_TOKEN", Assert.Single(deaf.OfType<Finding.Failed>()).Next, StringComparison.Ordinal);
        Assert.Equal(["Token", "Scopes"], deaf.OfType<Finding.Passed>().Select(f => f.Check));
        Assert.Contains("SLACK_BOT_TOKEN", Assert.Single(mute.OfType<Finding.Failed>()).Next, StringComparison.Ordinal);
        Assert.Equal(["Sockets"], mute.OfType<Finding.Passed>().Select(f => f.Check));
    }

    [Fact]
    public async Task A_fault_of_the_settings_is_named_without_its_secret()
    {
        var failed = (await ExamineAsync(Settings() with { BotToken = "xapp-swapped" })).OfType<Finding.Failed>();

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

    [Fact]
    public async Task An_address_that_the_proxy_does_not_pass_is_named()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var proxy = builder.Build();
        proxy.MapPost("/slack/events", (HttpResponse response) =>
        {
            response.Headers["X-KpiBot-Slack"] = "1";
            return Results.Unauthorized();
        });
        await proxy.StartAsync(TestContext.Current.CancellationToken);

        var failed = Assert.Single((await ExamineAsync(Settings(), new(proxy.Urls.First()))).OfType<Finding.Failed>());

        Assert.Contains("/slack/interactivity is not found", failed.Sentence, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Misconfigured => new()
    {
        { "settings/event_subscriptions/bot_events", "does not get app_home_opened, app_mention, app_uninstalled" },
        { "settings/interactivity/is_enabled", "no button is heard" },
        { "settings/event_subscriptions/request_url", "Slack sends to no address" },
        { "settings/interactivity/request_url", "Slack sends to no address" },
    };

    [Theory]
    [MemberData(nameof(Misconfigured))]
    public async Task What_the_app_lacks_is_named(string path, string sentence)
    {
        var names = path.Split('/');
        var manifest = ManifestOf(new(Address, "KpiBot"));
        names[..^1].Aggregate((JsonNode)manifest, (node, name) => node[name]!).AsObject().Remove(names[^1]);
        _slack.App.Manifest = manifest;

        var failed = (await ExamineAsync(Settings() with { ConfigurationToken = _slack.App.ConfigurationToken }, Address)).OfType<Finding.Failed>().Single(f => f.Check == "Events");

        Assert.Contains(sentence, failed.Sentence, StringComparison.Ordinal);
        Assert.Contains("kpibot manifests --slack", failed.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_app_that_sends_the_other_way_is_told_of(bool isOverSockets)
    {
        _slack.App.Manifest = ManifestOf(new(isOverSockets ? null : Address, "KpiBot"));
        var settings = Settings() with { ConfigurationToken = _slack.App.ConfigurationToken, App = AppDesk.Id };

        var failed = Assert.Single((await ExamineAsync(isOverSockets ? settings with { AppToken = null } : settings with { SigningSecret = null })).OfType<Finding.Failed>());

        Assert.Equal("Events", failed.Check);
        Assert.Contains("Socket Mode", failed.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xoxe.xoxp-1-old", "A0KPIBOT", "Make a new token")]
    [InlineData(null, "A0OTHER", "somebody who may change the app")]
    public async Task A_configuration_token_that_shows_nothing_is_told_of(string? token, string app, string next)
    {
        var settings = Settings() with { ConfigurationToken = token ?? _slack.App.ConfigurationToken, App = app };

        Assert.Contains(next, Assert.Single((await ExamineAsync(settings)).OfType<Finding.Failed>()).Next, StringComparison.Ordinal);
    }

    private static readonly Uri Address = new("https://kpi.invalid");

    private DoctorSetup Settings() => new() { Api = _slack.ApiAddress, BotToken = _token, AppToken = _slack.AppToken, SigningSecret = _slack.SigningSecret };

    private static JsonObject ManifestOf(SlackManifest manifest) => JsonNode.Parse(new ReadManifest(manifest).ToJson())!.AsObject();

    private static async Task<List<Finding>> ExamineAsync(DoctorSetup setup, Uri? address = null)
    {
        using var doctor = setup.Doctor();
        return await doctor.ExamineAsync(address, setup.App, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
