using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>People who come with a keyboard, without a script, or with another language.</summary>
[Collection(nameof(WebSession))]
public sealed class UsingThePageTests(WebSession session)
{
    [Fact]
    public async Task The_keyboard_is_enough_for_a_question_its_choice_and_how_it_was_computed()
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await Assertions.Expect(page.Question()).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("margin this month");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.LastAnswer().Locator("button").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Question()).ToBeFocusedAsync();

        await TabToAsync(page, page.LastAnswer().Locator("button").First, backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.LastAnswer().Locator(".headline")).ToBeVisibleAsync();
        await Assertions.Expect(page.Exchanges().Last).ToBeFocusedAsync();

        await TabToAsync(page, page.LastAnswer().Locator(".how > summary"));
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.LastAnswer().Locator(".how .facts")).ToBeVisibleAsync();

        await TabToAsync(page, page.Question());
        await page.Keyboard.TypeAsync("by country");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.LastAnswer().Locator("tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_keyboard_is_on_can_be_seen()
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await page.AskAsync("revenue this month");
        for (var stop = 0; stop < 8; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(
                "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
        }
    }

    [Fact]
    public async Task Who_listens_hears_the_answer()
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await page.AskAsync("revenue last month");
        var headline = await page.LastAnswer().Locator(".headline").InnerTextAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(headline);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "You asked: revenue last month" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_follow_up_finds_its_question_and_a_reload_asks_nothing_again(bool hasScript)
    {
        var page = await session.OpenAsync(PageSetup.Desk with { HasScript = hasScript });
        await page.AskAsync("revenue in Germany last month");
        await page.AskAsync("and by channel?");
        await Assertions.Expect(page.LastAnswer().Locator("h3")).ToHaveTextAsync("Revenue · Germany");
        await Assertions.Expect(page.LastAnswer().Locator("tbody tr").First).ToBeVisibleAsync();
        Assert.Matches(@"/\?thread=[0-9a-f]{32}#q2$", page.Url);

        await page.ReloadAsync();
        await Assertions.Expect(page.Exchanges()).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Without_a_script_the_browser_goes_to_the_answer()
    {
        var page = await session.OpenAsync(PageSetup.Phone with { HasScript = false });
        await page.AskAsync("revenue last month by country");
        await page.AskAsync("and leads?");
        await Assertions.Expect(page.Locator("#q2")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#q2:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_suggestion_is_asked_when_it_is_pressed()
    {
        var page = await session.OpenAsync(PageSetup.Phone with { Locale = "fr" });
        var suggestion = page.Locator(".choices button").First;
        var question = await suggestion.InnerTextAsync();
        await suggestion.ClickAsync();
        await Assertions.Expect(page.Locator(".asked")).ToContainTextAsync(question);
        await Assertions.Expect(page.LastAnswer().Locator(".headline")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_takes_the_language_of_the_last_question_unless_one_was_chosen()
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await page.AskAsync("chiffre d'affaires du mois dernier");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.AskAsync("et par pays ?");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.LastAnswer()).ToHaveAttributeAsync("lang", "fr");
    }

    [Theory]
    [InlineData("CSV", "revenue-2026-10-01-2026-10-31.csv")]
    [InlineData("XLSX", "revenue-2026-10-01-2026-10-31.xlsx")]
    public async Task The_figures_of_an_answer_are_downloaded_with_the_keyboard(string format, string name)
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await page.AskAsync("revenue last month by country");
        var link = page.LastAnswer().GetByRole(AriaRole.Link, new() { Name = $"Download the figures: Revenue, {format}" });
        await TabToAsync(page, link, backwards: true);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));

        Assert.Equal(name, download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal(format == "CSV" ? "EFBBBF4B" : "504B0304", Convert.ToHexString(bytes[..4]));
        await Assertions.Expect(page.LastAnswer().Locator(".headline")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_way_on_is_asked_in_the_language_of_its_answer()
    {
        var page = await session.OpenAsync(PageSetup.Phone);
        await page.AskAsync("chiffre d'affaires du mois dernier");
        await page.LastAnswer().GetByRole(AriaRole.Button, new() { Name = "Par pays" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked").Last).ToContainTextAsync("Chiffre d’affaires (HT) par pays en octobre 2026");
        await Assertions.Expect(page.LastAnswer()).ToHaveAttributeAsync("lang", "fr");
        await Assertions.Expect(page.LastAnswer().Locator("tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_KPI_is_found_by_another_name_and_asked_for()
    {
        var page = await session.OpenAsync(PageSetup.Phone with { Locale = "fr" }, "catalogue");
        await page.GetByLabel("Trouver un indicateur").FillAsync("cout d'acquisition");
        var found = page.Locator(".kpi-entry:visible");
        Assert.InRange(await found.CountAsync(), 1, 5);

        await found.First.Locator("summary").ClickAsync();
        await found.First.Locator("button").ClickAsync();
        await Assertions.Expect(page.LastAnswer().Locator(".headline")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Markup_in_a_question_is_text()
    {
        var page = await session.OpenAsync(PageSetup.Desk);
        await page.AskAsync("revenue <img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>");
        await Assertions.Expect(page.Locator(".asked")).ToContainTextAsync("<script>document.title='owned'</script>");
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        Assert.DoesNotContain("owned", (await page.TitleAsync()).Replace("document.title='owned'", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_stand_out_from_what_they_are_written_on(bool isDark)
    {
        var page = await session.OpenAsync(PageSetup.Desk with { IsDark = isDark });
        await page.AskAsync("revenue by month by country this year");
        await page.AskAsync("revenu last month by country");
        await page.AskAsync("margin this month");

        var faint = await page.EvaluateAsync<string[]>(Contrast.FaintTexts);

        Assert.Empty(faint);
    }

    private static async Task TabToAsync(IPage page, ILocator target, bool backwards = false)
    {
        for (var stops = 0; stops < 30; stops++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail("The keyboard does not reach it.");
    }
}
