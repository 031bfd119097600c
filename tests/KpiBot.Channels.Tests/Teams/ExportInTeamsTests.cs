using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Files;
using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;
using MiniExcelLibs;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Answers as files: into the person's OneDrive where they allow it, by a link where Teams takes no files.</summary>
public sealed class ExportInTeamsTests : IAsyncLifetime
{
    private const string Lead = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";
    private const string Thread = RememberingTeams.General + ";messageid=1";
    private const string Public = "https://kpibot.example.com/";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private UploadStandIn _drive = null!;

    public async ValueTask InitializeAsync() => _drive = await UploadStandIn.StartAsync();

    public ValueTask DisposeAsync() => _drive.DisposeAsync();

    [Fact]
    public async Task In_the_personal_chat_the_person_allows_the_file_and_it_is_put_into_their_OneDrive()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export to Excel");

        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", consent.GetProperty("contentType").GetString());
        Assert.Equal("revenue-2026-10-01-2026-10-31.xlsx", consent.GetProperty("name").GetString());
        Assert.Equal("Revenue, October 2026 (1–31 October)", consent.GetProperty("content").GetProperty("description").GetString());
        await AnswerAsync(teams, consent, "accept", Lead, _drive.Address.AbsoluteUri);

        var put = await _drive.NextAsync();
        Assert.Equal(("PUT", $"bytes 0-{put.Bytes.Length - 1}/{put.Bytes.Length}", ""), (put.Method, put.Range, put.Authorization));
        // It is written again on the person's word, and packed a few bytes longer or shorter a second later.
        Assert.InRange(consent.GetProperty("content").GetProperty("sizeInBytes").GetInt32(), put.Bytes.Length - 20, put.Bytes.Length + 20);
        using var workbook = new MemoryStream(put.Bytes);
        Assert.Equal(["Germany", "France"], workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row["Country"]));
        var info = (await teams.NextAsync()).Activity.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", info.GetProperty("contentType").GetString());
        Assert.Equal(("u-1", "xlsx"), (info.GetProperty("content").GetProperty("uniqueId").GetString(), info.GetProperty("content").GetProperty("fileType").GetString()));
        var removed = await teams.NextAsync();
        Assert.Equal("DELETE", removed.Method);
        Assert.EndsWith("/activities/card-1", removed.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_the_same_rows()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export as CSV");

        await AnswerAsync(teams, consent, "accept", Lead, _drive.Address.AbsoluteUri);

        Assert.Contains("Germany", Encoding.UTF8.GetString((await _drive.NextAsync()).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_gets_no_file()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export to Excel");

        await AnswerAsync(teams, consent, "decline", Lead, uploadUrl: null);

        Assert.Equal("DELETE", (await teams.NextAsync()).Method);
        Assert.Equal("All right: no file.", (await teams.NextAsync()).CardText);
        Assert.Equal(0, _drive.Count);
    }

    [Theory]
    [InlineData("https://attacker.example.com/upload")]
    [InlineData("https://sharepoint.com.attacker.example.com/upload")]
    [InlineData("ftp://127.0.0.1/upload")]
    [InlineData("nowhere")]
    public async Task A_file_goes_nowhere_but_where_files_go(string address)
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export to Excel");

        await AnswerAsync(teams, consent, "accept", Lead, address);

        Assert.StartsWith("I do not put files at the address that I was given", (await teams.NextAsync()).CardText, StringComparison.Ordinal);
        Assert.Equal(0, _drive.Count);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/x", true)]
    [InlineData("https://contoso-my.sharepoint.us/x", true)]
    [InlineData("https://contoso.sharepoint.cn/x", true)]
    [InlineData("http://contoso-my.sharepoint.com/x", false)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com.example.com/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    public void With_credentials_files_go_to_OneDrive_alone(string address, bool isAllowed) => Assert.Equal(isAllowed, UploadHosts.OneDrive.Hosts.Allow(new(address)));

    [Fact]
    public async Task A_drive_that_takes_no_file_is_said()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export to Excel");
        _drive.Status = 507;

        await AnswerAsync(teams, consent, "accept", Lead, _drive.Address.AbsoluteUri);

        Assert.StartsWith("The file could not be put into your OneDrive.", (await teams.NextAsync()).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_accepts_for_another_nor_what_was_never_offered()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var consent = await OfferAsync(teams, "Export to Excel");

        await AnswerAsync(teams, consent, "accept", Seller, _drive.Address.AbsoluteUri);
        Assert.StartsWith("This file was offered to somebody else.", (await teams.NextAsync()).CardText, StringComparison.Ordinal);
        await AnswerAsync(teams, consent, "accept", Lead, _drive.Address.AbsoluteUri, context: new JsonObject { ["sealed"] = TestKeys.Seal.Close(new("ask", "revenue by country") { Format = "csv" }) });
        Assert.StartsWith("This button is too old, or was changed", (await teams.NextAsync()).CardText, StringComparison.Ordinal);
        Assert.Equal(0, _drive.Count);
    }

    [Fact]
    public async Task The_file_has_what_the_person_may_see_who_presses()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October by country", "a:lead")).Card;

        await teams.ExecuteAsync(card, "Export as CSV", Seller, "personal", "a:seller");
        var consent = (await teams.NextAsync()).Activity.GetProperty("attachments")[0];
        await AnswerAsync(teams, consent, "accept", Seller, _drive.Address.AbsoluteUri);

        var csv = Encoding.UTF8.GetString((await _drive.NextAsync()).Bytes);
        Assert.Contains("France", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_takes_no_files_a_link_gives_the_file_for_a_quarter_of_an_hour()
    {
        await using var teams = await RememberingTeams.StartAsync(new RememberedSetup { PublicAddress = Public, HasChannelItsClock = true });
        var link = await LinkAsync(teams, Lead);

        using var file = await Http.GetAsync(Here(teams, link), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("revenue-2026-10-01-2026-10-31.csv", file.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("Germany", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        teams.Time.Advance(FileLinks.Lifetime);
        using var late = await Http.GetAsync(Here(teams, link), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.StartsWith("This link has expired", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_gives_what_the_place_and_the_person_may_see()
    {
        await using var teams = await RememberingTeams.StartAsync(new RememberedSetup { Access = Policy(), PublicAddress = Public });

        using var file = await Http.GetAsync(Here(teams, await LinkAsync(teams, Seller)), TestContext.Current.CancellationToken);

        var csv = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("France", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_never_given_out_gives_nothing()
    {
        await using var teams = await RememberingTeams.StartAsync(new RememberedSetup { PublicAddress = Public });
        var link = (await LinkAsync(teams, Lead)).Query["?f=".Length..];
        string[] forged = ["", "x", link[..^2], link + "AA", (link[0] == 'A' ? 'B' : 'A') + link[1..], TestKeys.Seal.Close(new("export", "revenue by country") { Format = "csv" })];

        foreach (var text in forged)
        {
            using var answer = await Http.GetAsync(new Uri(teams.Messages, $"/api/files?f={text}"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Without_an_address_a_channel_has_no_export_and_a_button_from_elsewhere_says_where_there_is_one()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var inChannel = (await teams.SayAsAsync(Lead, "channel", "revenue in October by country", Thread)).Card;
        Assert.DoesNotContain(CardReading.ButtonsOf(inChannel), b => b.GetProperty("title").GetString()!.StartsWith("Export", StringComparison.Ordinal));

        var personal = (await teams.SayAsAsync(Lead, "personal", "revenue in October by country", "a:lead")).Card;
        var answer = await teams.ExecuteAsync(personal, "Export as CSV", Lead, "channel", Thread);

        Assert.StartsWith("Files cannot be had here: ask me in our personal chat", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task A_single_number_has_no_export()
    {
        await using var teams = await RememberingTeams.StartAsync();

        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).Card;

        Assert.DoesNotContain(CardReading.ButtonsOf(card), b => b.GetProperty("title").GetString()!.StartsWith("Export", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> OfferAsync(RememberingTeams teams, string button)
    {
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October by country", "a:lead")).Card;
        var said = await teams.ExecuteAsync(card, button, Lead, "personal", "a:lead");
        Assert.Equal("Press Allow below, and the file goes to your OneDrive.", said.GetProperty("value").GetString());
        return (await teams.NextAsync()).Activity.GetProperty("attachments")[0];
    }

    private static Task<JsonElement> AnswerAsync(RememberingTeams teams, JsonElement consent, string action, string person, string? uploadUrl, JsonObject? context = null) =>
        teams.InvokeAsync(teams.Invoke("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context ?? JsonNode.Parse(consent.GetProperty("content").GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = uploadUrl is null ? null : new JsonObject
            {
                ["uploadUrl"] = uploadUrl,
                ["contentUrl"] = uploadUrl,
                ["name"] = consent.GetProperty("name").GetString(),
                ["uniqueId"] = "u-1",
                ["fileType"] = "xlsx",
            },
        }, person, "personal", "a:lead"));

    /// <summary>Asks in the channel, presses the button there, and reads the link off the card.</summary>
    private static async Task<Uri> LinkAsync(RememberingTeams teams, string person)
    {
        var card = (await teams.SayAsAsync(person, "channel", "revenue in October by country", Thread)).Card;
        var said = await teams.ExecuteAsync(card, "Export as CSV", person, "channel", Thread);
        Assert.Equal("The link to the file stands below.", said.GetProperty("value").GetString());
        var link = CardReading.ButtonsOf((await teams.NextAsync()).Card).Single();
        Assert.Equal("Action.OpenUrl", link.GetProperty("type").GetString());
        return new(link.GetProperty("url").GetString()!);
    }

    /// <summary>The link at the machine's own address; outside it is the public one.</summary>
    private static Uri Here(RememberingTeams teams, Uri link)
    {
        Assert.StartsWith(Public + "api/files?f=", link.AbsoluteUri, StringComparison.Ordinal);
        return new(teams.Messages, link.PathAndQuery);
    }

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", $$"""
            roles:
            - { id: lead, members: [{{Lead}}] }
            - { id: sales, members: [{{Seller}}], kpis: [revenue], rows: { country: France } }
            places:
            - { id: general, teams: "{{RememberingTeams.General}}", audience: [lead] }
            """), BuiltInCatalog.Catalog, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
