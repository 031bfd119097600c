using System.Net;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Sending.Limits;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Tenants of the government's community cloud, whose messages go to a host of their own.</summary>
public sealed class OtherHostTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Recording _hosts = new();
    private readonly SendingLimits _limits;
    private readonly HttpClient _http;
    private readonly CardDelivery _cards;

    public OtherHostTests()
    {
        _limits = new(_time);
        _http = new(_hosts);
        _cards = new(new(new(_http, _time), _limits, _time, NullLogger<OrderedSending>.Instance), new(TestKeys.Seal, PlaceOffers.None));
    }

    public void Dispose()
    {
        _http.Dispose();
        _limits.Dispose();
    }

    [Fact]
    public async Task What_is_refused_for_its_host_is_sent_to_the_other_and_so_is_all_that_follows_of_the_tenant()
    {
        Assert.IsType<ConnectorAnswer.Done>(await SendAsync("gcc"));
        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"], _hosts.Asked);

        Assert.IsType<ConnectorAnswer.Done>(await SendAsync("gcc"));
        Assert.Equal("smba.infra.gcc.teams.microsoft.com", _hosts.Asked[^1]);
        Assert.Equal(3, _hosts.Asked.Count);
    }

    [Fact]
    public async Task A_host_that_refuses_itself_is_asked_no_more()
    {
        _hosts.RefusesAll = true;

        Assert.IsType<ConnectorAnswer.OtherHost>(await SendAsync("gcc"));

        Assert.Equal(2, _hosts.Asked.Count);
    }

    private Task<ConnectorAnswer> SendAsync(string tenant) => _cards.SendAsync(
        new(new("https://smba.trafficmanager.net/amer/"), new ConversationAccount("a:1") { TenantId = tenant }, null, null, null, "msteams", null),
        SampleAnswers.Text("hello"), CancellationToken.None);

    private sealed class Recording : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public bool RefusesAll { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.Host);
            return Task.FromResult(RefusesAll || Asked[^1] == "smba.trafficmanager.net"
                ? new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("""{"error":{"code":"InvalidBotApiHost","message":"Another host."}}""") }
                : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""") });
        }
    }
}
