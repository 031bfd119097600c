using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>What each kind of answer looks like, at a desk and on a phone, by day and by night. The pictures are kept in <c>artifacts/</c>.</summary>
[Collection(nameof(WebSession))]
public sealed class LooksTests(WebSession session)
{
    /// <summary>Kind, language, question, and what must be seen of its answer.</summary>
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        { "value", "en", "conversion rate this month", ".headline" },
        { "value", "fr", "taux de conversion ce mois-ci", ".headline" },
        { "facts", "en", "revenue in Germany last month", ".insights li" },
        { "facts", "fr", "CA du mois dernier", ".more summary" },
        { "breakdown", "en", "revenue last month by country", "table .bar" },
        { "breakdown", "fr", "chiffre d'affaires du mois dernier par pays", "table .bar" },
        { "long", "en", "revenue by product last month", ".figures" },
        { "two", "fr", "chiffre d'affaires par pays et par canal le mois dernier", "table .bar" },
        { "trend", "en", "revenue by month over the last 12 months", "svg[role=img] .line" },
        { "trend", "fr", "leads par semaine sur les 3 derniers mois", "svg[role=img] .line" },
        { "rate", "en", "win rate by month this year", "svg[role=img] .line" },
        { "lines", "en", "revenue by month by country this year", ".legend" },
        { "why", "en", "why did revenue drop in October?", ".finding" },
        { "funnel", "fr", "entonnoir du mois dernier", "tbody tr" },
        { "forecast", "en", "forecast revenue for December", ".headline" },
        { "target", "fr", "objectif CA T4", "svg" },
        { "refusal", "en", "customer acquisition cost by channel", "button" },
        { "question", "fr", "marge du mois", "button" },
        { "definition", "en", "what is win rate?", ".facts" },
        { "definition", "fr", "c'est quoi le taux de closing ?", ".facts" },
        { "help", "fr", "aide", "button" },
        { "list", "en", "list of KPIs", ".facts" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_is_seen_at_a_desk_and_fits_a_phone(string kind, string language, string question, string mustBeSeen)
    {
        foreach (var isDark in new[] { false, true })
        {
            var page = await session.OpenAsync(PageSetup.Desk with { Locale = language, IsDark = isDark });
            await page.AskAsync(question);
            await Assertions.Expect(page.LastAnswer().Locator(mustBeSeen).First).ToBeVisibleAsync();
            await Assertions.Expect(page.LastAnswer()).ToHaveAttributeAsync("lang", language);
            await page.PictureAsync($"{kind}-{language}-{(isDark ? "dark" : "light")}");

            await page.SetViewportSizeAsync(360, 740);
            await page.PictureAsync($"{kind}-{language}-{(isDark ? "dark" : "light")}-phone");
            Assert.False(await page.ScrollsSidewaysAsync());
            await page.CloseAsync();
        }

        Assert.Empty(session.Complaints);
    }

    [Theory]
    [InlineData("en", "", "welcome")]
    [InlineData("fr", "", "welcome")]
    [InlineData("en", "catalogue", "catalogue")]
    [InlineData("fr", "catalogue", "catalogue")]
    public async Task A_page_without_an_answer_is_seen_likewise(string language, string path, string name)
    {
        foreach (var setup in new[] { PageSetup.Desk, PageSetup.Phone })
        {
            var page = await session.OpenAsync(setup with { Locale = language, IsDark = language == "fr" }, path);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
            if (path.Length > 0)
                await page.Locator("summary").First.ClickAsync();
            await page.PictureAsync($"{name}-{language}{(setup.Width < 500 ? "-phone" : "")}");
            Assert.False(await page.ScrollsSidewaysAsync());
            await page.CloseAsync();
        }

        Assert.Empty(session.Complaints);
    }
}
