using System.IO.Compression;
using System.Net;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Teams.Doctor;
using KpiBot.Channels.Teams.Manifest;
using KpiBot.Channels.Tests.Teams.Tokens;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Tests.Teams;

/// <summary><c>kpibot doctor teams</c>: each step of setting KpiBot up, and what comes next.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private LoopbackIssuer _issuer = null!;
    private LoginStandIn _login = null!;

    public async ValueTask InitializeAsync()
    {
        (_issuer, _login) = (await LoopbackIssuer.StartAsync(), await LoginStandIn.StartAsync());
        _issuer.Publish("teams", TestKey.Main);
    }

    public async ValueTask DisposeAsync()
    {
        await _issuer.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task A_bot_that_is_set_up_passes_every_check()
    {
        await using var teams = await RunningTeams.StartAsync(new() { Settings = Settings() });
        using var folder = new TemporaryFolder();
        var package = Package(folder, Guid.Parse(TokenScene.AppId));

        var findings = await ExamineAsync(Settings(), new Uri(teams.Messages, "/"), package);

        Assert.Equal(["Settings", "Token", "Keys", "Endpoint"], findings.OfType<Finding.Passed>().Select(f => f.Check));
        Assert.Equal("Package", Assert.Single(findings.OfType<Finding.Failed>()).Check); // made for kpi.example.com, not for this machine
    }

    [Fact]
    public async Task Without_settings_it_says_where_to_begin_and_tries_nothing()
    {
        var findings = await ExamineAsync([]);

        var missing = Assert.Single(findings.OfType<Finding.Failed>());
        Assert.Contains("MicrosoftAppId", missing.Next, StringComparison.Ordinal);
        Assert.Equal(["Token", "Keys", "Endpoint", "Package"], findings.OfType<Finding.Skipped>().Select(f => f.Check));
    }

    [Fact]
    public async Task Every_fault_of_the_settings_is_named()
    {
        var findings = await ExamineAsync(new() { ["MicrosoftAppId"] = "bot", ["MicrosoftAppTenantId"] = "" });

        Assert.True(findings.OfType<Finding.Failed>().Count(f => f.Check == "Settings") >= 2);
    }

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "Certificates & secrets")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "Certificates & secrets")]
    [InlineData("AADSTS700016: Application was not found in the directory.", "Application (client) ID")]
    [InlineData("AADSTS90002: Tenant not found.", "Directory (tenant) ID")]
    [InlineData("AADSTS53003: Access has been blocked by Conditional Access policies.", "conditional access")]
    public async Task A_token_that_is_refused_leads_to_the_place_where_it_is_mended(string refusal, string next)
    {
        _login.Refusal = refusal;

        var failed = Assert.Single((await ExamineAsync(Settings())).OfType<Finding.Failed>());

        Assert.Equal("Token", failed.Check);
        Assert.Contains(next, failed.Next, StringComparison.Ordinal);
        Assert.DoesNotContain(Settings()["MicrosoftAppPassword"]!, failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_told_of()
    {
        _issuer.Publish("teams");

        Assert.Equal("Keys", Assert.Single((await ExamineAsync(Settings())).OfType<Finding.Failed>()).Check);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "pass /api/messages to KpiBot")]
    [InlineData(HttpStatusCode.Unauthorized, "no password or sign-in")]
    [InlineData(HttpStatusCode.Forbidden, "--playground")]
    [InlineData(HttpStatusCode.BadGateway, "Start KpiBot")]
    [InlineData(HttpStatusCode.Found, "final address")]
    [InlineData(HttpStatusCode.OK, "Compare the address")]
    public async Task Whatever_else_answers_at_the_address_is_told_apart(HttpStatusCode status, string next)
    {
        await using var other = await ConnectorStandIn.StartAsync();
        other.AnswerNext((int)status);

        var failed = Assert.Single((await ExamineAsync(Settings(), new Uri(other.ServiceUrl.GetLeftPart(UriPartial.Authority)))).OfType<Finding.Failed>());

        Assert.Equal("Endpoint", failed.Check);
        Assert.Contains(next, failed.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://kpi.example.com", "not https")]
    [InlineData("http://127.0.0.1:1", "Nothing answers")]
    [InlineData("https://no-such-host.invalid", "no-such-host.invalid")]
    public async Task An_address_that_Teams_could_not_call_is_told_of(string address, string said)
    {
        var failed = Assert.Single((await ExamineAsync(Settings(), new Uri(address))).OfType<Finding.Failed>());

        Assert.Contains(said, failed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_of_another_bot_is_told_of()
    {
        using var folder = new TemporaryFolder();

        var failed = Assert.Single((await ExamineAsync(Settings(), package: Package(folder, Guid.Parse("5f0c1f0e-2f6b-4a53-9d1b-0b8f7b8f2a11")))).OfType<Finding.Failed>());

        Assert.Contains(TokenScene.AppId, failed.Sentence, StringComparison.Ordinal);
        Assert.Contains("kpibot manifests", failed.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_package_is_told_of()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["text.zip"], "no zip", TestContext.Current.CancellationToken);
        await using (var zip = await ZipFile.OpenAsync(folder["empty.zip"], ZipArchiveMode.Create, TestContext.Current.CancellationToken))
            zip.CreateEntry("readme.txt");

        foreach (var file in (string[])["text.zip", "empty.zip", "none.zip"])
            Assert.Equal("Package", Assert.Single((await ExamineAsync(Settings(), package: folder[file])).OfType<Finding.Failed>()).Check);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["MicrosoftAppId"] = TokenScene.AppId,
        ["MicrosoftAppPassword"] = "a-secret-that-nobody-prints",
        ["MicrosoftAppTenantId"] = TokenScene.Tenant,
        ["Teams:OpenIdMetadata"] = _issuer.Metadata("teams").AbsoluteUri,
        ["Teams:LoginInstance"] = _login.Instance.AbsoluteUri,
    };

    private static string Package(TemporaryFolder folder, Guid appId)
    {
        using var file = File.Create(folder[TeamsPackage.FileName]);
        TeamsPackage.Write(new(appId, new("https://kpi.example.com"), "KpiBot", "Contoso", new(1, 0, 0)), file);
        return file.Name;
    }

    private static async Task<List<Finding>> ExamineAsync(Dictionary<string, string?> settings, Uri? address = null, string? package = null)
    {
        using var doctor = new TeamsDoctor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var findings = new List<Finding>();
        await foreach (var finding in doctor.ExamineAsync(address, package, TestContext.Current.CancellationToken))
            findings.Add(finding);
        return findings;
    }
}
