using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Web;

/// <summary>The page over real facts: what it tells of stale sources, and what whoever sees little finds on it.</summary>
public sealed partial class ShopOnThePageTests
{
    private const string Few = "roles:\n- { id: sales, members: [local], kpis: [revenue], rows: { country: France } }";

    private readonly FakeTimeProvider time = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1)));
    private Conversation? conversation;

    [Theory]
    [InlineData(UiLanguage.English, "revenue this month", "The source shop has not been read for 5 days")]
    [InlineData(UiLanguage.French, "chiffre d'affaires de ce mois-ci", "La source shop n’a pas été lue depuis 5 jours")]
    public async Task A_source_that_is_no_longer_read_is_told_on_the_page_in_its_catalogue_and_on_the_terminal(UiLanguage language, string question, string told)
    {
        await using var web = await RunningWeb.StartAsync(Over(access: null));
        Assert.DoesNotContain(told, WebUtility.HtmlDecode(await web.AnswerAsync(question)), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromDays(5));

        Assert.Contains(told, WebUtility.HtmlDecode(await web.AnswerAsync(question)), StringComparison.Ordinal);
        Assert.Contains(told, await CatalogueAsync(web, language), StringComparison.Ordinal);
        using var terminal = new StringWriter();
        new TerminalRenderer(new()).Write(terminal, (await conversation!.AskAsync(question, cancellation: TestContext.Current.CancellationToken)).Answers);
        Assert.Contains(told, WhiteSpace().Replace(terminal.ToString(), " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_of_who_sees_few_KPIs_names_no_data_behind_the_others()
    {
        await using var open = await RunningWeb.StartAsync(Over(access: null));
        await using var narrow = await RunningWeb.StartAsync(Over(Policy()));

        var everything = await CatalogueAsync(open, UiLanguage.English);
        var few = await CatalogueAsync(narrow, UiLanguage.English);

        foreach (var hidden in (string[])["Leads", "crm", "Gross margin"])
        {
            Assert.Contains(hidden, everything, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, few, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Revenue", few, StringComparison.Ordinal);
        Assert.Contains("shop", few, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_behind_a_disputed_number_are_those_that_may_be_seen()
    {
        await using var open = await RunningWeb.StartAsync(Over(access: null));
        await using var narrow = await RunningWeb.StartAsync(Over(Policy()));

        var all = await LinesAsync(open, "the revenue in October 2026 is wrong");
        var french = await LinesAsync(narrow, "the revenue in October 2026 is wrong");

        Assert.Contains("Germany", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", french, StringComparison.Ordinal);
        Assert.Contains("France", french, StringComparison.Ordinal);
        Assert.Equal(1, Lines(all) - Lines(french));
    }

    [Fact]
    public async Task There_are_no_lines_behind_a_number_that_may_not_be_seen()
    {
        await using var open = await RunningWeb.StartAsync(Over(access: null));
        await using var narrow = await RunningWeb.StartAsync(Over(Policy()));
        const string question = "the gross margin in October 2026 is wrong";

        Assert.Contains("/export", await open.AnswerAsync(question), StringComparison.Ordinal);
        Assert.DoesNotContain("/export", await narrow.AnswerAsync(question), StringComparison.Ordinal);
    }

    private WebSetup Over(AccessPolicy? access)
    {
        var calendar = new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), time);
        return new()
        {
            Access = access,
            Calendar = calendar,
            AskOver = store =>
            {
                SmallShop.Load(store, time.GetUtcNow());
                SmallShop.LoadLead(store, time.GetUtcNow());
                conversation = Conversation.Create(BuiltInCatalog.Catalog, calendar, store, "EUR", NullLogger.Instance, access: access);
                return conversation.AskAsync;
            },
        };
    }

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", Few), BuiltInCatalog.Catalog, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }

    private static async Task<string> CatalogueAsync(RunningWeb web, UiLanguage language)
    {
        using var page = await web.GetAsync($"/catalogue?lang={(language is UiLanguage.French ? "fr" : "en")}");
        return WebUtility.HtmlDecode(await page.TextAsync());
    }

    private static async Task<string> LinesAsync(RunningWeb web, string question)
    {
        var link = WebUtility.HtmlDecode(CsvLink().Match(await web.AnswerAsync(question)).Groups["address"].Value);
        using var file = await web.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        return await file.TextAsync();
    }

    private static int Lines(string file) => file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex("<a href=\"(?<address>/export[^\"]*)\"[^>]*>CSV</a>")]
    private static partial Regex CsvLink();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
