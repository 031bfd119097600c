using System.Text.Json;
using KpiBot.EndToEnd.Tests.Playground;
using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Cards;

/// <summary>
/// Cards as Microsoft's own renderer for browsers shows them (npm <c>adaptivecards</c>), in Teams' colours. It knows no charts:
/// what it shows is the fallback. Letters stand as close as those of Teams' font: DejaVu's are a seventh wider.
/// </summary>
internal sealed class CardPage(IPage page)
{
    private const string Ground = """
        <!doctype html><html><body style="margin:0"><main style="display:grid;grid-template-columns:repeat(auto-fill,400px);gap:16px;padding:16px;align-items:start"></main></body></html>
        """;

    /// <summary>Renders every card into the page, and gives back what was said of each while it was read and drawn.</summary>
    private const string Render = """
        ({ cards, isDark }) => {
          const [ground, paper, ink, quiet, accent, good, attention] = isDark
            ? ['#1f1f1f', '#292929', '#ffffff', '#d6d6d6', '#a6a7dc', '#92c353', '#e37d80']
            : ['#f5f5f5', '#ffffff', '#242424', '#616161', '#6264a7', '#92c353', '#c4314b'];
          const tone = color => ({ default: color, subtle: color });
          const style = { backgroundColor: paper, foregroundColors: { default: { default: ink, subtle: quiet }, accent: tone(accent), good: tone(good), attention: tone(attention) } };
          const host = new AdaptiveCards.HostConfig({
            fontFamily: 'DejaVu Sans, sans-serif',
            fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
            fontWeights: { lighter: 200, default: 400, bolder: 600 },
            spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
            separator: { lineThickness: 1, lineColor: quiet },
            containerStyles: { default: style, emphasis: style },
            actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
            supportsInteractivity: true,
          });
          document.body.style.background = ground;
          document.head.insertAdjacentHTML('beforeend', `<style>article{letter-spacing:-.07em} .ac-actionSet{flex-wrap:wrap;gap:8px} .ac-pushButton{font:13px DejaVu Sans;border:1px solid ${quiet};background:transparent;color:${ink};border-radius:4px;padding:4px 10px} .ac-tableCell{padding:2px 4px!important}</style>`);
          const main = document.querySelector('main');
          window.pressed = [];
          return cards.map(json => {
            const card = new AdaptiveCards.AdaptiveCard();
            card.hostConfig = host;
            card.onExecuteAction = action => { if (action.data) window.pressed.push(action.data); };
            const context = new AdaptiveCards.SerializationContext();
            card.parse(JSON.parse(json), context);
            const place = document.createElement('article');
            place.lang = JSON.parse(json).lang;
            place.append(card.render());
            main.append(place);
            return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
          });
        }
        """;

    public static async Task<CardPage> OpenAsync(Browser browser, string renderer)
    {
        var page = await browser.OpenAsync(new("about:blank"), new() { ViewportSize = new() { Width = 1_700, Height = 1_200 } });
        await page.SetContentAsync(Ground);
        await page.AddScriptTagAsync(new() { Path = renderer });
        return new(page);
    }

    /// <returns>For each card what the renderer found wrong with it.</returns>
    public async Task<string[][]> ShowAsync(IEnumerable<JsonElement> cards, bool isDark) =>
        await page.EvaluateAsync<string[][]>(Render, new { cards = cards.Select(card => card.GetRawText()).ToArray(), isDark });

    public ILocator Card(int number) => page.Locator("article").Nth(number);

    public Task<string> PressedAsync() => page.EvaluateAsync<string>("JSON.stringify(window.pressed)");

    /// <summary>Cards whose content is wider than the card.</summary>
    public Task<int[]> TooWideAsync() => page.EvaluateAsync<int[]>(
        "[...document.querySelectorAll('article')].flatMap((card, i) => [...card.querySelectorAll('*')].some(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline') ? [i] : [])");

    public Task PictureAsync(string name) => page.ScreenshotAsync(new() { Path = Repository.Folder("artifacts", $"{name}.png"), FullPage = true });
}
