using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Receiving;
using KpiBot.Channels.Teams.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Who is let in, and as whom the bot sends.</summary>
internal static class AuthenticationServices
{
    public static void AddTeamsAuthentication(this IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton<ActivityAccess>();
        services.AddSingleton(TeamsAccess.Of(options) switch
        {
            TeamsAccess.LoopbackOnly => AllowedHosts.Loopback,
            TeamsAccess.Verified => new AllowedHosts(options.AllowedHosts),
            _ => AllowedHosts.None,
        });
        services.AddTransient(provider => new BotTokenHandler(provider.GetRequiredService<AllowedHosts>(), provider.GetService<BotTokens>()));
        if (TeamsAccess.Of(options) is not TeamsAccess.Verified { Credentials: var credentials })
            return;
        services.AddSingleton(provider => Verifier(provider, options, credentials));
        services.AddHttpClient<OpenIdDocuments>(http =>
            {
                http.Timeout = OpenIdDocuments.RequestTimeout;
                http.MaxResponseContentBufferSize = OpenIdDocuments.LongestDocument;
            })
            .RemoveAllLoggers();
        services.AddSingleton<IMsalHttpClientFactory, LoginClients>();
        services.AddSingleton(provider => new BotTokens(credentials, options.Cloud, options.LoginInstance, provider.GetRequiredService<IMsalHttpClientFactory>()));
        services.AddHttpClient(LoginClients.Name, http => http.Timeout = LoginClients.RequestTimeout)
            .RemoveAllLoggers()
            .AddHttpMessageHandler(() => new LoopbackLogin(options.LoginInstance));
    }

    /// <summary>What the client sends carries the bot's token, and goes to no host but those that are allowed.</summary>
    public static IHttpClientBuilder AsTheBot(this IHttpClientBuilder client) => client
        .RemoveAllLoggers() // The channel tells of its sending itself.
        .ConfigureHttpClient(http => http.Timeout = BotConnectorClient.RequestTimeout)
        .ConfigurePrimaryHttpMessageHandler(provider => BotConnectorClient.CreateHandler(useProxy: provider.GetService<BotTokens>() is not null))
        .AddHttpMessageHandler<BotTokenHandler>();

    private static TokenVerifier Verifier(IServiceProvider provider, TeamsOptions options, BotCredentials credentials)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var issuers = new List<TrustedIssuer> { new TrustedIssuer.Connector(options.Cloud.Issuer, KeysAt(options.OpenIdMetadata)) };
        if (options.EntraTokenTenants.Count > 0)
        {
            issuers.Add(new TrustedIssuer.Entra(
                TrustedIssuer.Entra.NamesOf(options.Cloud, options.EntraTokenTenants), credentials.AppId, KeysAt(options.EntraOpenIdMetadata)));
        }

        return new(credentials.AppId, issuers, time);

        SigningKeys KeysAt(Uri metadata) => new(
            metadata, provider.GetRequiredService<OpenIdDocuments>(), time, provider.GetRequiredService<ILogger<SigningKeys>>());
    }
}
