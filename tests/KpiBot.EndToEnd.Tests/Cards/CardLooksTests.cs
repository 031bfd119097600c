using System.Text.Json;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using KpiBot.EndToEnd.Tests.Answers;
using KpiBot.EndToEnd.Tests.Playground;
using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Cards;

/// <summary>Every kind of card in Microsoft's renderer, by day and by night. The pictures are kept in <c>artifacts/</c>.</summary>
[Collection(nameof(SampleCompanyInProcess))]
public class CardLooksTests(SampleCompanyInProcess company)
{
    private static readonly IReadOnlyList<(string English, string French)> Kinds =
    [
        ("conversion rate this month", "taux de conversion ce mois-ci"),
        ("revenue last month vs last year", "chiffre d'affaires du mois dernier vs l'an dernier"),
        ("revenue last month by country", "chiffre d'affaires du mois dernier par pays"),
        ("revenue by country and channel last month", "chiffre d'affaires par pays et canal le mois dernier"),
        ("revenue by product last month", "CA par produit le mois dernier"),
        ("top 5 products by revenue last month", "top 5 des produits par CA le mois dernier"),
        ("revenue by month over the last 12 months vs last year", "CA par mois sur les 12 derniers mois vs l'an dernier"),
        ("revenue by month by country this year", "CA par mois et par pays cette année"),
        ("why did revenue drop in October?", "pourquoi le CA a baissé en octobre ?"),
        ("leads funnel last month", "entonnoir du mois dernier"),
        ("revenue forecast for Q4", "atterrissage CA T4"),
        ("are we on track for revenue in Q4?", "objectif CA T4"),
        ("average product lifetime", "durée de vie moyenne d'un produit"),
        ("what is win rate?", "c'est quoi le taux de closing ?"),
        ("list of KPIs", "liste des indicateurs"),
        ("margin this month", "marge du mois"),
        ("customer acquisition cost by channel", "coût d'acquisition client par canal"),
        ("send me revenue every Monday at 9", "envoie-moi le CA tous les lundis à 9 h"),
    ];

    [Theory]
    [InlineData(UiLanguage.English, false)]
    [InlineData(UiLanguage.English, true)]
    [InlineData(UiLanguage.French, false)]
    [InlineData(UiLanguage.French, true)]
    public async Task Every_kind_is_drawn_whole_with_what_stands_in_for_its_chart(UiLanguage language, bool isDark)
    {
        var answers = new List<Answer>();
        foreach (var (english, french) in Kinds)
            answers.Add((await company.AskAsync(language is UiLanguage.English ? english : french, language)).Answers[0]);
        var cards = answers.Select(answer => AdaptiveCardRenderer.Render(answer)).ToList();
        await using var browser = await Browser.StartAsync(Peers.Chromium);
        var page = await CardPage.OpenAsync(browser, Peers.CardRenderer);

        var complaints = await page.ShowAsync(cards, isDark);

        // It has no charts; and its test for languages keeps its place from one card to the next, so that each second one fails.
        Assert.All(complaints.SelectMany(said => said), said => Assert.Matches("^Unknown element type \"Chart\\.|^Invalid value \"(en|fr)\" for property \"lang\"", said));
        for (var i = 0; i < cards.Count; i++)
        {
            var text = await page.Card(i).InnerTextAsync();
            Assert.True(text.Length > 20, $"{Kinds[i]}: {text}");
            foreach (var run in Shown(cards[i].GetProperty("body")))
                Assert.Contains(Flat(run), Flat(text), StringComparison.Ordinal);
        }

        Assert.Contains(cards, card => card.GetRawText().Contains("\"Chart.Line\"", StringComparison.Ordinal));
        await page.PictureAsync($"cards-{(language is UiLanguage.English ? "en" : "fr")}-{(isDark ? "dark" : "light")}");
        Assert.Empty(await page.TooWideAsync());
    }

    [Fact]
    public async Task Buttons_show_what_is_hidden_or_ask_their_question()
    {
        var answer = Assert.IsType<KpiAnswer>((await company.AskAsync("revenue by product last month")).Answers[0]);
        await using var browser = await Browser.StartAsync(Peers.Chromium);
        var page = await CardPage.OpenAsync(browser, Peers.CardRenderer);
        await page.ShowAsync([AdaptiveCardRenderer.Render(answer)], isDark: false);
        var (card, last, formula) = (page.Card(0), page.Card(0).GetByText(answer.Table!.Rows[^1].Label[0], new() { Exact = true }), page.Card(0).GetByText(answer.HowComputed.Formula));

        await Assertions.Expect(last).ToBeHiddenAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = $"Show all {answer.Table.Rows.Count} rows" }).ClickAsync();
        await Assertions.Expect(last).ToBeVisibleAsync();

        await Assertions.Expect(formula).ToBeHiddenAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "How computed" }).ClickAsync();
        await Assertions.Expect(formula).ToBeVisibleAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = "Why?" }).ClickAsync();
        Assert.Contains("why did revenue change in October 2026", await page.PressedAsync(), StringComparison.Ordinal);
    }

    /// <summary>Texts that must be seen: not those behind a button, and of a chart what stands in for it.</summary>
    private static IEnumerable<string> Shown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Shown),
        JsonValueKind.Object when element.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean() => [],
        JsonValueKind.Object when element.GetProperty("type").GetString() is "TextRun" => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object when element.GetProperty("type").GetString()!.StartsWith("Chart.", StringComparison.Ordinal) => Shown(element.GetProperty("fallback")),
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name is "inlines" or "items" or "rows" or "cells").SelectMany(p => Shown(p.Value)),
        _ => [],
    };

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
