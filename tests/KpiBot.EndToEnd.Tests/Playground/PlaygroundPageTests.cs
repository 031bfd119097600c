using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>What a person sees: the client's page in a real browser. The pictures are kept in <c>artifacts/</c>.</summary>
public sealed class PlaygroundPageTests(PlaygroundSession session) : IClassFixture<PlaygroundSession>
{
    [Fact]
    public async Task The_card_is_seen_with_its_number_and_its_button_shows_how_it_was_computed()
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, "revenue this month");

        var card = await playground.NextCardAsync(HasANumber);
        await Assertions.Expect(page.GetByText(card.Headline!).First).ToBeVisibleAsync();
        var formula = page.GetByText(card.Formula).First;
        await Assertions.Expect(formula).ToBeHiddenAsync();
        await PictureAsync(page, "teams-value");
        await page.GetByRole(AriaRole.Button, new() { Name = "How computed" }).Last.ClickAsync();
        await Assertions.Expect(formula).ToBeVisibleAsync();
        await PictureAsync(page, "teams-how-computed");
    }

    [Theory]
    [InlineData("revenue in Germany last month", "Unusually low", "more facts", "Lowest month", "teams-facts")]
    [InlineData("CA en Allemagne le mois dernier", "Valeur inhabituellement basse", "autres faits", "Le mois le plus bas", "teams-faits")]
    public async Task Two_facts_lead_and_a_button_shows_the_rest(string question, string leading, string button, string more, string picture)
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, question);

        await playground.NextCardAsync(HasANumber);
        await Assertions.Expect(page.GetByText(leading).First).ToBeVisibleAsync();
        var rest = page.GetByText(more).First;
        await Assertions.Expect(rest).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();
        await Assertions.Expect(rest).ToBeVisibleAsync();
        await PictureAsync(page, picture);
    }

    [Fact]
    public async Task A_table_is_seen_with_its_rows()
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, "chiffre d'affaires du mois dernier par pays");

        var card = await playground.NextCardAsync(HasANumber);
        Assert.Equal(6, card.TableRows);
        await Assertions.Expect(page.GetByText("Allemagne").First).ToBeVisibleAsync();
        await PictureAsync(page, "teams-tableau");
    }

    [Theory]
    [InlineData("why did revenue fall last month", 6, "Germany explains", "teams-why")]
    [InlineData("pourquoi le taux de conversion a baissé cette année par rapport à l'an dernier", 3, "viennent de la composition", "teams-pourquoi-taux")]
    [InlineData("leads funnel last month", 4, "End to end", "teams-funnel")]
    public async Task Sentences_and_table_of_an_answer_with_reasons_are_seen(string question, int rows, string sentence, string picture)
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, question);

        var card = await playground.NextCardAsync(HasANumber);
        Assert.Equal(rows, card.TableRows);
        await Assertions.Expect(page.GetByText(sentence).First).ToBeVisibleAsync();
        await PictureAsync(page, picture);
    }

    [Fact]
    public async Task A_target_is_seen_with_its_pace_and_a_landing_with_its_months()
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, "are we on track for revenue in Q4?");
        var target = await playground.NextCardAsync(HasANumber);
        Assert.Equal(4, target.TableRows);
        await Assertions.Expect(page.GetByText("Expected by now").First).ToBeVisibleAsync();
        await PictureAsync(page, "teams-target");

        await TypeAsync(page, "atterrissage CA T4");
        var landing = await playground.NextCardAsync(card => card.Language == "fr" && HasANumber(card));
        Assert.Equal(3, landing.TableRows);
        await PictureAsync(page, "teams-prevision");
    }

    [Fact]
    public async Task A_pressed_choice_is_answered_in_the_place_of_the_question_back()
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, "marge du mois");
        var question = await playground.NextCardAsync(card => card.Language == "fr" && card.Buttons.Count > 1);
        await Assertions.Expect(page.GetByText(question.Text).Last).ToBeVisibleAsync();
        var asked = await page.GetByText(question.Text).CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = question.Buttons[0] }).Last.ClickAsync();

        await Assertions.Expect(page.GetByText("novembre 2026").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(question.Text)).ToHaveCountAsync(asked - 1);
        await PictureAsync(page, "teams-choix");
    }

    [Fact]
    public async Task Buttons_lead_on_in_the_place_of_the_card()
    {
        await using var browser = await StartBrowserAsync();
        var playground = await session.BeginAsync();
        var page = await OpenAsync(browser, playground);

        await TypeAsync(page, "revenue last month");
        await playground.NextCardAsync(HasANumber);
        await PressAsync(page, "By country");
        await Assertions.Expect(page.GetByText("Germany").Last).ToBeVisibleAsync();
        await PressAsync(page, "Refresh");
        await Assertions.Expect(page.GetByText("Refreshed: the number has not changed.").Last).ToBeVisibleAsync();
        await PictureAsync(page, "teams-refreshed");
        await PressAsync(page, "Not what I have");
        await Assertions.Expect(page.GetByText("Refreshed: the number has not changed.")).ToHaveCountAsync(0);
        await PictureAsync(page, "teams-disputed");
    }

    private static Task PressAsync(IPage page, string title) => page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    private static Task<Browser> StartBrowserAsync() => Browser.StartAsync(Peers.Chromium);

    private static bool HasANumber(ReceivedCard card) => card.Headline is not null;

    private static async Task TypeAsync(IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Textbox).Last;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Assertions.Expect(page.GetByText(text, new() { Exact = true }).Last).ToBeVisibleAsync();
    }

    private static async Task<IPage> OpenAsync(Browser browser, AgentsPlayground playground)
    {
        var page = await browser.OpenAsync(playground.Page);
        await Assertions.Expect(page.GetByText("Personal Chat").First).ToBeVisibleAsync();
        return page;
    }

    private static async Task PictureAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Repository.Folder("artifacts", $"{name}.png") });
}
