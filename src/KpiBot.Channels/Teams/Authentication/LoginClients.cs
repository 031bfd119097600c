using Microsoft.Identity.Client;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Hands Microsoft's library the host's HTTP client.</summary>
internal sealed class LoginClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string Name = "teams-login";

    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    public HttpClient GetHttpClient() => clients.CreateClient(Name);
}
