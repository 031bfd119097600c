using System.Net;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Keeps its cookies, and goes where it is sent as often as it is told.</summary>
internal sealed class Browser(Uri home) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = home };

    public async Task<(HttpStatusCode Status, string Page, Uri? Location)> GetAsync(Uri address, int follow = 0)
    {
        using var response = await _http.GetAsync(address, TestContext.Current.CancellationToken);
        return follow > 0 && response.Headers.Location is { } next
            ? await GetAsync(next, follow - 1)
            : (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.Location);
    }

    public void Dispose() => _http.Dispose();
}
