using System.Net;

namespace KpiBot.Channels.Tests.Web;

/// <summary>The page is for this machine alone.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:3978", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:3978", HttpStatusCode.OK)]
    [InlineData("kpibot.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.kpibot.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.nip.io", HttpStatusCode.Forbidden)]
    [InlineData("192.0.2.7:3978", HttpStatusCode.Forbidden)]
    public async Task It_answers_to_the_names_of_this_machine_and_to_no_other(string host, HttpStatusCode expected)
    {
        await using var web = await RunningWeb.StartAsync(new());
        foreach (var path in new[] { "/", "/catalogue" })
        {
            using var response = await web.GetAsync(path, request => request.Headers.Host = host);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task It_takes_nothing_that_was_forwarded(string header, string value)
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var response = await web.GetAsync(change: request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(header, await response.TextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    [InlineData("2001:db8::1", HttpStatusCode.Forbidden)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    public async Task It_answers_clients_of_this_machine(string from, HttpStatusCode expected)
    {
        await using var web = await RunningWeb.StartAsync(new() { RemoteAddress = IPAddress.Parse(from) });
        using var response = await web.GetAsync();
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task Where_others_reach_the_server_there_is_no_page_and_it_says_why(string address)
    {
        await using var web = await RunningWeb.StartAsync(new() { Address = address });
        foreach (var path in new[] { "/", "/catalogue" })
        {
            using var response = await web.GetAsync(path, request => request.Headers.Host = "localhost");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("ASPNETCORE_URLS", await response.TextAsync());
        }
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var web = await RunningWeb.StartAsync(new() { Settings = new Dictionary<string, string?> { ["Web:Enabled"] = "false" } });
        using var response = await web.GetAsync();
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Web:Enabled", await response.TextAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/catalogue")]
    public async Task A_page_may_load_nothing_but_its_own_and_stands_in_no_frame(string path)
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var response = await web.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        var html = await response.TextAsync();
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", html);
        foreach (var asset in System.Text.RegularExpressions.Regex.Matches(html, "/assets/[^\"]+").Select(match => match.Value))
        {
            using var loaded = await web.GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
            Assert.Equal("nosniff", loaded.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }
}
