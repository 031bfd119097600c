using System.Net;
using System.Net.Http.Headers;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>
/// Lets a request out to the hosts that are allowed and no other, with the bot's token where it has one. A token that is refused is
/// replaced once: it may have been revoked before it ended.
/// </summary>
/// <param name="tokens">Null where the bot has no credentials.</param>
internal sealed class BotTokenHandler(AllowedHosts hosts, BotTokens? tokens) : DelegatingHandler
{
    /// <exception cref="HostNotAllowedException">Nothing was sent, and no token asked for.</exception>
    /// <exception cref="TokenNotIssuedException">Nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !hosts.Allow(address))
            throw new HostNotAllowedException(request.RequestUri);
        if (tokens is null)
        {
            request.Headers.Authorization = null;
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        return await SendAsync(request, await tokens.GetInsteadAsync(token, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }
}

/// <summary>A reply was to go where KpiBot sends nothing.</summary>
internal sealed class HostNotAllowedException(Uri? address)
    : InvalidOperationException($"Nothing is sent to {address?.GetLeftPart(UriPartial.Authority)}: it is not among the hosts that are allowed ({TeamsOptions.AllowedHostsSetting}).");
