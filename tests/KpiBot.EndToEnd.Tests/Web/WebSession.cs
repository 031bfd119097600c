using KpiBot.EndToEnd.Tests.Playground;
using Microsoft.Playwright;

namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>KpiBot as a user starts it, on a sample company and a fixed clock, and a browser on its page.</summary>
public sealed class WebSession : IAsyncDisposable
{
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _complaints = [];
    private RunningProcess? _kpiBot;
    private Browser? _browser;
    private Task<Uri>? _address;

    /// <summary>What browsers wrote to their consoles: nothing, where the page keeps its own rules.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Begins with the first test that needs it: only a test can be skipped where a program is missing.</summary>
    public async Task<IPage> OpenAsync(PageSetup setup, string path = "")
    {
        _browser ??= await Browser.StartAsync(Peers.Chromium);
        var address = await (_address ??= StartAsync());
        var page = await _browser.OpenAsync(new Uri("about:blank"), new()
        {
            ViewportSize = new() { Width = setup.Width, Height = setup.Height },
            Locale = setup.Locale,
            ColorScheme = setup.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = setup.HasScript,
        });
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        await page.GotoAsync(new Uri(address, path).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_kpiBot is not null)
            await _kpiBot.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<Uri> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{RunningProcess.FreePort()}");
        _kpiBot = RunningProcess.Start(
            "dotnet",
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address.ToString() },
            Path.Combine(AppContext.BaseDirectory, "kpibot.dll"),
            "--data", _folder["data"], "--now", "2026-11-23T09:00:00+01:00");
        await _kpiBot.UntilItAnswersAsync(address, HttpMethod.Get, FirstStart);
        return address;
    }
}

/// <summary>Who looks at the page, and with what.</summary>
public sealed record PageSetup
{
    public static readonly PageSetup Desk = new();

    public static readonly PageSetup Phone = new() { Width = 360, Height = 740 };

    public int Width { get; init; } = 1100;

    public int Height { get; init; } = 900;

    public string Locale { get; init; } = "en-GB";

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;
}
