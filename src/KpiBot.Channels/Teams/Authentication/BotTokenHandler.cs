using System.Net.Http.Headers;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Lets a request out to the hosts that are allowed and no other, with the bot's token where it has one.</summary>
/// <param name="tokens">Null where the bot has no credentials.</param>
internal sealed class BotTokenHandler(AllowedHosts hosts, BotTokens? tokens) : DelegatingHandler
{
    /// <exception cref="HostNotAllowedException">Nothing was sent, and no token asked for.</exception>
    /// <exception cref="TokenNotIssuedException">Nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !hosts.Allow(address))
            throw new HostNotAllowedException(request.RequestUri);
        request.Headers.Authorization = tokens is null
            ? null
            : new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken).ConfigureAwait(false));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>A reply was to go where KpiBot sends nothing.</summary>
internal sealed class HostNotAllowedException(Uri? address)
    : InvalidOperationException($"Nothing is sent to {address?.GetLeftPart(UriPartial.Authority)}: it is not among the hosts that are allowed ({TeamsOptions.AllowedHostsSetting}).");
