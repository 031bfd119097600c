using System.Net;
using Microsoft.Extensions.Options;

namespace KpiBot.Channels.Tests.Teams;

public sealed class AccessTests
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    [Fact]
    public async Task Without_credentials_every_request_is_refused_and_told_what_to_do()
    {
        await using var teams = await RunningTeams.StartAsync(new() { Settings = NoSettings });
        using var response = await teams.PostAsync(Activities.Message(new("http://localhost:1"), "revenue").ToJsonString());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        var sentence = await response.ProblemAsync();
        Assert.Contains("MicrosoftAppId", sentence);
        Assert.Contains("--playground", sentence);
    }

    [Fact]
    public async Task Without_credentials_nothing_of_the_body_is_looked_at()
    {
        await using var teams = await RunningTeams.StartAsync(new() { Settings = NoSettings });
        using var response = await teams.PostAsync("nonsense");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task Playground_mode_does_not_start_on_an_address_that_others_reach(string address)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningTeams.StartAsync(new() { Address = address }));
        Assert.Contains("must listen on this machine alone", fault.Message);
        Assert.Contains("ASPNETCORE_URLS", fault.Message);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    public async Task Without_playground_mode_any_address_will_do(string address)
    {
        await using var teams = await RunningTeams.StartAsync(new() { Address = address, Settings = NoSettings });
        Assert.NotNull(teams.Messages);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:56150")]
    [InlineData("LOCALHOST:3978")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:3978")]
    public async Task Playground_mode_takes_the_names_of_this_machine(string host)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync("""{"type":"typing"}""", request => request.Headers.Host = host);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("kpibot.example")]
    [InlineData("localhost.kpibot.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("192.0.2.7:3978")]
    public async Task Playground_mode_refuses_every_other_name(string host)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync("""{"type":"typing"}""", request => request.Headers.Host = host);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Host header", await response.ProblemAsync());
    }

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "192.0.2.7")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task Playground_mode_refuses_what_was_forwarded(string header, string value)
    {
        await using var teams = await RunningTeams.StartAsync(new());
        using var response = await teams.PostAsync("""{"type":"typing"}""", request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(header, await response.ProblemAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    [InlineData("::ffff:192.0.2.7", HttpStatusCode.Forbidden)]
    [InlineData("2001:db8::1", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.2", HttpStatusCode.Accepted)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.Accepted)]
    [InlineData("::1", HttpStatusCode.Accepted)]
    public async Task Playground_mode_answers_this_machine_alone(string from, HttpStatusCode expected)
    {
        await using var teams = await RunningTeams.StartAsync(new() { RemoteAddress = IPAddress.Parse(from) });
        using var response = await teams.PostAsync("""{"type":"typing"}""");
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.kpibot.example/")]
    [InlineData("http://localhost@kpibot.example/")]
    [InlineData("http://192.0.2.7:3978/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    public async Task Playground_mode_answers_to_no_other_place(string serviceUrl)
    {
        var asked = false;
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (_, _) =>
            {
                asked = true;
                return new(SampleAnswers.Reply(SampleAnswers.Text("")));
            },
        });
        using var response = await teams.PostAsync(Activities.Message(new(serviceUrl), "revenue").With("serviceUrl", serviceUrl).ToJsonString());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("serviceUrl", await response.ProblemAsync());
        await teams.StopAsync();
        Assert.False(asked);
    }
}
