using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>
/// Microsoft's library asks for tokens over HTTPS alone. A login service of this machine, as tests have one, speaks HTTP: the
/// library is given its address with HTTPS, and that is taken back for this one address on the way out.
/// </summary>
internal sealed class LoopbackLogin(Uri login) : DelegatingHandler
{
    private readonly bool _isPlain = login.Scheme == Uri.UriSchemeHttp && Loopback.IsWebAddress(login);

    public static Uri AsHttps(Uri address) => new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.Port }.Uri;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_isPlain && request.RequestUri is { Scheme: "https" } address && address.Authority == login.Authority)
            request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
