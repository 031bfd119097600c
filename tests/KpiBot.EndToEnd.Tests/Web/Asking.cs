using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>What a person does on the page, and what they look for.</summary>
internal static class Asking
{
    public static ILocator Question(this IPage page) => page.Locator("#question");

    public static ILocator Exchanges(this IPage page) => page.Locator(".exchange:not(.pending)");

    public static ILocator LastAnswer(this IPage page) => page.Locator(".answer").Last;

    /// <summary>Returns when the answer is there.</summary>
    public static async Task<ILocator> AskAsync(this IPage page, string question)
    {
        var before = await page.Exchanges().CountAsync();
        await page.Question().FillAsync(question);
        await page.Question().PressAsync("Enter");
        await Assertions.Expect(page.Exchanges()).ToHaveCountAsync(before + 1);
        return page.Exchanges().Last;
    }

    /// <summary>Whether something stands outside the window or its card to the right.</summary>
    public static async Task<bool> ScrollsSidewaysAsync(this IPage page) =>
        await page.EvaluateAsync<bool>("[document.documentElement, ...document.querySelectorAll('.answer')].some(box => box.scrollWidth > box.clientWidth)");

    /// <summary>The whole page in a window that is high enough for it, so that nothing of it is covered.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        var window = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(window.Width, Math.Max(window.Height, height));
        await page.ScreenshotAsync(new() { Path = Repository.Folder("artifacts", $"web-{name}.png") });
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }
}
