using System.Net;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.SlackStandIn;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Workspaces install KpiBot, their tokens are renewed in time and kept closed, and are forgotten when they do without it.</summary>
public sealed class InstallingTests : IAsyncLifetime
{
    private readonly WorkspacesInMemory _kept = new();
    private readonly AwaitedTime _time = new();
    private SlackServer _slack = null!;
    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackServer.StartAsync(_time);
        _slack.OAuth.Installer = _slack.AddWorkspace("T0TEST", "E0GROUP");
        _kpibot = await StartAsync();
    }

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task Whoever_may_install_it_does_so_and_it_speaks_there()
    {
        Assert.IsType<SlackSent.NotDelivered>(await PostAsync());

        var (status, page) = await InstallAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("KpiBot is installed.", page, StringComparison.Ordinal);
        Assert.IsType<SlackSent.Delivered>(await PostAsync());
        var installation = Assert.Single(_kpibot.Get<SlackInstallations>().All);
        Assert.Equal((new WorkspaceId("T0TEST", "E0GROUP"), "U0INSTALLER", "A0KPIBOT"), (installation.Workspace, installation.InstalledBy, installation.AppId));
    }

    [Fact]
    public async Task It_asks_for_its_scopes_and_comes_back_to_the_address_it_was_asked_at()
    {
        using var browser = new Browser(_kpibot.Address);

        var asked = await browser.GetAsync(new(_kpibot.Address, "/slack/install"), follow: 0);

        var query = asked.Location!.Query;
        Assert.Equal("/oauth/v2/authorize", asked.Location.AbsolutePath);
        Assert.Contains("scope=" + Uri.EscapeDataString("app_mentions:read,"), query, StringComparison.Ordinal);
        Assert.Contains("redirect_uri=" + Uri.EscapeDataString(new Uri(_kpibot.Address, "/slack/oauth").AbsoluteUri), query, StringComparison.Ordinal);
        Assert.DoesNotContain(_slack.OAuth.ClientSecret, query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_begun_is_finished_once()
    {
        using var browser = new Browser(_kpibot.Address);
        var back = await ReturnAddressAsync(browser);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(back)).Status);
    }

    [Fact]
    public async Task Not_in_another_browser_and_not_after_ten_minutes()
    {
        using var browser = new Browser(_kpibot.Address);
        using var other = new Browser(_kpibot.Address);
        var back = await ReturnAddressAsync(browser);

        Assert.Equal(HttpStatusCode.BadRequest, (await other.GetAsync(back)).Status);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(back)).Status);
        Assert.Empty(_kpibot.Get<SlackInstallations>().All);
    }

    [Fact]
    public async Task Whoever_declines_is_told_how_to_begin_again()
    {
        _slack.OAuth.Declines = true;

        Assert.Contains("was not installed", (await InstallAsync()).Page, StringComparison.Ordinal);
        Assert.Empty(_kpibot.Get<SlackInstallations>().All);
    }

    [Fact]
    public async Task A_workspace_that_is_not_allowed_gets_nothing_and_its_token_is_given_back()
    {
        var other = _slack.OAuth.Installer = _slack.AddWorkspace("T0OTHER");

        Assert.Equal(HttpStatusCode.Forbidden, (await InstallAsync()).Status);

        Assert.Empty(_kept.ReadAll());
        Assert.Contains(_slack.Calls, call => call.Method == "auth.revoke");
        Assert.Throws<KpiBot.SlackStandIn.Api.ApiErrorException>(() => _slack.Tokens.Require(_slack.Tokens.Secrets.Single(token => token.Contains(other.Id, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task It_is_kept_beyond_a_restart_and_closed_to_whoever_reads_the_store()
    {
        await InstallAsync();

        Assert.All(_slack.Tokens.Secrets, secret => Assert.DoesNotContain(_kept.ReadAll(), note => note.Content.Contains(secret, StringComparison.Ordinal)));
        await using var restarted = await StartAsync();
        Assert.Equal("T0TEST", Assert.Single(restarted.Get<SlackInstallations>().All).Key);
        await using var elsewhere = await StartAsync(new EphemeralDataProtectionProvider());
        Assert.Empty(elsewhere.Get<SlackInstallations>().All);
        Assert.Contains(elsewhere.Logs.Lines, line => line.Contains("Install KpiBot there again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9.9, 0)]
    [InlineData(10.1, 1)]
    [InlineData(13, 1)]
    public async Task A_token_is_renewed_when_less_than_two_of_its_twelve_hours_are_left_once_for_all_who_need_it(double hours, int renewals)
    {
        await InstallAsync();
        _time.Advance(TimeSpan.FromHours(hours));
        var places = Enumerable.Range(1, 20).Select(i => new SlackPlace("T0TEST", _kpibot.Workspace.AddChannel($"C0{i}").Id)).ToList();

        var sent = await _kpibot.Passing(Task.WhenAll(places.Select(place => _kpibot.Sender.PostAsync(place, SampleAnswers.Text("hello"), Token))));

        Assert.All(sent, one => Assert.IsType<SlackSent.Delivered>(one));
        Assert.Equal((renewals, 0), _slack.Tokens.Refreshes);
    }

    [Fact]
    public async Task It_is_renewed_again_and_again_also_after_a_restart()
    {
        await InstallAsync();
        for (var i = 1; i <= 3; i++)
        {
            _time.Advance(TimeSpan.FromHours(11));
            Assert.IsType<SlackSent.Delivered>(await PostAsync());
        }

        await using var restarted = await StartAsync();
        _time.Advance(TimeSpan.FromHours(11));
        Assert.IsType<SlackSent.Delivered>(await restarted.Passing(restarted.Sender.PostAsync(restarted.Place, SampleAnswers.Text("hello"), Token)));
        Assert.Equal((4, 0), _slack.Tokens.Refreshes);
    }

    [Fact]
    public async Task Where_it_cannot_be_renewed_the_old_one_serves_to_its_end()
    {
        await InstallAsync();
        _time.Advance(TimeSpan.FromHours(11));
        _slack.Faults = call => call.Method == "oauth.v2.access" ? new KpiBot.SlackStandIn.Api.Fault.Error("invalid_refresh_token") : null;

        Assert.IsType<SlackSent.Delivered>(await PostAsync());
        _time.Advance(TimeSpan.FromHours(2));
        Assert.IsType<SlackSent.NotDelivered>(await PostAsync());
        Assert.NotNull(Assert.Single(_kpibot.Get<SlackInstallations>().All).Stopped);

        _slack.Faults = _ => null;
        await InstallAsync();
        Assert.IsType<SlackSent.Delivered>(await PostAsync());
    }

    [Fact]
    public async Task A_workspace_that_does_without_it_is_forgotten_with_its_tokens_and_channels()
    {
        await InstallAsync();
        var places = _kpibot.Get<KnownPlaces>();
        await places.NoteAsync(KnownPlaces.Seen(_kpibot.Place, Core.Delivery.DestinationKind.Channel));
        await places.NoteAsync(KnownPlaces.Seen(new("T0OTHER", "C0OTHER"), Core.Delivery.DestinationKind.Channel));

        _kpibot.Get<Uninstalling>().Uninstalled(new("T0TEST", "E0GROUP"));

        Assert.Empty(_kpibot.Get<SlackInstallations>().All);
        Assert.Empty(_kept.ReadAll());
        Assert.Equal((null, true), (places.Find(KnownPlaces.IdOf("C0SALES")), places.Find(KnownPlaces.IdOf("C0OTHER")) is not null));
    }

    [Theory]
    [InlineData("U0BOT0TEST", 0)]
    [InlineData("U0ANOTHER", 1)]
    [InlineData(null, 1)]
    public async Task Only_its_own_tokens_that_are_revoked_count(string? bot, int left)
    {
        await InstallAsync();

        _kpibot.Get<Uninstalling>().Revoked(new("T0TEST"), bot is null ? [] : [bot]);

        Assert.Equal(left, _kpibot.Get<SlackInstallations>().All.Count);
    }

    [Fact]
    public async Task No_log_has_a_secret()
    {
        await InstallAsync();
        _time.Advance(TimeSpan.FromHours(11));
        await PostAsync();
        _slack.Tokens.End(_kpibot.Workspace, "token_revoked");
        await PostAsync();

        string[] secrets = [.. _slack.Tokens.Secrets, _slack.OAuth.ClientSecret];
        Assert.True(secrets.Length >= 5);
        Assert.NotEmpty(_kpibot.Logs.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(_kpibot.Logs.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<RunningSender> StartAsync(IDataProtectionProvider? keys = null) =>
        RunningSender.StartAsync(new() { Slack = _slack, Time = _time, IsByBotToken = false, Workspaces = _kept, Keys = keys ?? TestKeys.Provider });

    private Task<SlackSent> PostAsync() => _kpibot.Passing(_kpibot.Sender.PostAsync(_kpibot.Place, SampleAnswers.Text("hello"), Token));

    private Task<(HttpStatusCode Status, string Page)> InstallAsync() => _kpibot.InstallAsync();

    private Task<Uri> ReturnAddressAsync(Browser browser) => _kpibot.ReturnAddressAsync(browser);
}
