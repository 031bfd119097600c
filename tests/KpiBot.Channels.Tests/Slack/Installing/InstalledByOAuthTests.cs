using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Tests.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.SlackStandIn;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary><c>kpibot doctor slack</c> where workspaces install KpiBot themselves.</summary>
public sealed class InstalledByOAuthTests : IAsyncLifetime
{
    private readonly WorkspacesInMemory _kept = new();
    private readonly AwaitedTime _time = new();
    private SlackServer _slack = null!;
    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackServer.StartAsync(_time);
        _slack.OAuth.Installer = _slack.AddWorkspace();
        _slack.OAuth.Rotates = false;
        _slack.ScopesHeader = string.Join(',', SlackScopes.Bot);
        _kpibot = await RunningSender.StartAsync(new() { Slack = _slack, Time = _time, IsByBotToken = false, Workspaces = _kept });
    }

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task Its_settings_are_whole_without_a_bot_token()
    {
        var findings = await ExamineAsync(Settings());

        Assert.DoesNotContain(findings, finding => finding is Finding.Failed || finding.Check is "Token" or "Scopes" or "Sockets");
        Assert.Contains("OAuth", findings.Single(finding => finding.Check == "Settings").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anybody_has_installed_it_the_page_for_that_is_named()
    {
        var failed = Assert.IsType<Finding.Failed>(Assert.Single(await WorkspacesAsync(Settings() with { PublicAddress = new("https://kpi.example.com") })));

        Assert.Contains("https://kpi.example.com/slack/install", failed.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_workspace_and_its_scopes_are_looked_at()
    {
        await _kpibot.InstallAsync();
        Assert.Contains("Testing (T0TEST)", Assert.IsType<Finding.Passed>(Assert.Single(await WorkspacesAsync(Settings()))).Sentence, StringComparison.Ordinal);

        _slack.ScopesHeader = string.Join(',', SlackScopes.Bot.Except(["files:write"]));
        Assert.Contains("lacks files:write", Assert.IsType<Finding.Failed>(Assert.Single(await WorkspacesAsync(Settings()))).Sentence, StringComparison.Ordinal);

        _slack.Tokens.End(_kpibot.Workspace, "token_revoked");
        var failed = Assert.IsType<Finding.Failed>(Assert.Single(await WorkspacesAsync(Settings())));
        Assert.Contains("token_revoked", failed.Sentence, StringComparison.Ordinal);
        Assert.All(_slack.Tokens.Secrets, secret => Assert.DoesNotContain(secret, failed.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_left_to_whoever_renews_it()
    {
        _slack.OAuth.Rotates = true;
        await _kpibot.InstallAsync();

        Assert.IsType<Finding.Skipped>(Assert.Single(await WorkspacesAsync(Settings()))); // The doctor lives by the machine's clock, far later.
        Assert.Equal(0, _slack.OAuth.Exchanges);
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_is_told_of()
    {
        await _kpibot.InstallAsync();

        Assert.Contains("keys", Assert.IsType<Finding.Failed>(Assert.Single(await WorkspacesAsync(Settings(), new EphemeralDataProtectionProvider()))).Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_must_lead_to_Slack_and_back_to_the_same_address()
    {
        Assert.IsType<Finding.Passed>(await InstallPageAsync(_kpibot.Address));

        await using var elsewhere = await RunningSender.StartAsync(new()
        {
            Time = _time,
            Slack = await SlackServer.StartAsync(_time),
            IsByBotToken = false,
            Settings = new Dictionary<string, string?> { ["Slack:PublicAddress"] = "https://old.example.com", ["Slack:ApiAddress"] = _slack.ApiAddress.AbsoluteUri },
        });
        var failed = Assert.IsType<Finding.Failed>(await InstallPageAsync(elsewhere.Address));
        Assert.Contains("https://old.example.com/slack/oauth", failed.Sentence, StringComparison.Ordinal);
        Assert.Contains($"Slack:PublicAddress={elsewhere.Address.GetLeftPart(UriPartial.Authority)}", failed.Next, StringComparison.Ordinal);

        Assert.Contains("does not lead to Slack (404)", Assert.IsType<Finding.Failed>(await InstallPageAsync(_slack.Root)).Sentence, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DoctorSetup Settings() => new()
    {
        Api = _slack.ApiAddress,
        SigningSecret = _slack.SigningSecret,
        ClientId = _slack.OAuth.ClientId,
        ClientSecret = _slack.OAuth.ClientSecret,
    };

    private static async Task<List<Finding>> ExamineAsync(DoctorSetup setup, Uri? address = null)
    {
        using var doctor = setup.Doctor();
        return await doctor.ExamineAsync(address, setup.App, Token).ToListAsync(Token);
    }

    private async Task<Finding> InstallPageAsync(Uri address) => (await ExamineAsync(Settings(), address)).Single(finding => finding.Check == "Install");

    private async Task<List<Finding>> WorkspacesAsync(DoctorSetup setup, IDataProtectionProvider? keys = null)
    {
        using var doctor = setup.Doctor();
        return await doctor.ExamineWorkspacesAsync(_kept, keys ?? TestKeys.Provider, Token).ToListAsync(Token);
    }
}
