using System.Net;

namespace KpiBot.Channels.Tests.Web;

/// <summary>What chat platforms link to: the one page that is not for this machine alone.</summary>
public sealed class AboutPageTests
{
    [Fact]
    public async Task It_is_there_for_whoever_reaches_the_server()
    {
        await using var web = await RunningWeb.StartAsync(new() { RemoteAddress = IPAddress.Parse("192.0.2.7") });

        using var response = await web.GetAsync("/about", request => request.Headers.Host = "kpi.example.com");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.TextAsync();
        Assert.Contains("id=\"privacy\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"terms\"", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; base-uri 'none'; frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }
}
