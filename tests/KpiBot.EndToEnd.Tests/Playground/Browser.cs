using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>The machine's own Chromium, driven by Playwright.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> StartAsync(string chromium)
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(30_000); // beside builds and other tests a page takes longer than Playwright's five seconds
            // Chromium's own sandbox refuses to run as root, as which containers run.
            var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
            return new(playwright, browser);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async Task<IPage> OpenAsync(Uri address, BrowserNewPageOptions? options = null)
    {
        var page = await _browser.NewPageAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
