using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>The bot's own tokens, by which the connector knows it. Microsoft's library keeps them and gets the next before one ends.</summary>
internal sealed class BotTokens(BotCredentials credentials, TeamsCloud cloud, Uri login, IMsalHttpClientFactory http)
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire = credentials switch
    {
        BotCredentials.SingleTenant bot => WithSecret(bot.AppId, bot.Secret, bot.TenantId, cloud, login, http),
        BotCredentials.MultiTenant bot => WithSecret(bot.AppId, bot.Secret, cloud.MultiTenantLogin, cloud, login, http),
        BotCredentials.ManagedIdentity bot => WithManagedIdentity(bot.AppId, cloud, http),
        _ => throw new System.Diagnostics.UnreachableException(credentials.ToString()),
    };

    /// <exception cref="TokenNotIssuedException">Microsoft refused, or could not be reached.</exception>
    public Task<string> GetAsync(CancellationToken cancellation) => AcquireAsync(isFresh: false, cancellation);

    /// <summary>In place of a token that was refused before its time: the one that has been got since, or else a new one.</summary>
    /// <exception cref="TokenNotIssuedException">Microsoft refused, or could not be reached.</exception>
    public async Task<string> GetInsteadAsync(string refused, CancellationToken cancellation)
    {
        var known = await GetAsync(cancellation).ConfigureAwait(false);
        return known != refused ? known : await AcquireAsync(isFresh: true, cancellation).ConfigureAwait(false);
    }

    private async Task<string> AcquireAsync(bool isFresh, CancellationToken cancellation)
    {
        try
        {
            return (await _acquire(isFresh, cancellation).ConfigureAwait(false)).AccessToken;
        }
        catch (MsalException fault)
        {
            // Not kept as the cause: its text holds what was answered.
            throw new TokenNotIssuedException(ReasonOf(fault), EntraCodeOf(fault) ?? fault.ErrorCode);
        }
        catch (HttpRequestException fault)
        {
            throw new TokenNotIssuedException(TokenRefusal.Unreachable, fault.HttpRequestError.ToString());
        }
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> WithSecret(
        string appId, string secret, string tenant, TeamsCloud cloud, Uri login, IMsalHttpClientFactory http)
    {
        var application = ConfidentialClientApplicationBuilder.Create(appId)
            .WithClientSecret(secret)
            .WithAuthority(LoopbackLogin.AsHttps(new(login, tenant)).AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(false) // The address is configured, not discovered.
            .WithHttpClientFactory(http)
            .Build();
        string[] scopes = [$"{cloud.Resource}/.default"];
        return (isFresh, cancellation) => application.AcquireTokenForClient(scopes).WithForceRefresh(isFresh).ExecuteAsync(cancellation);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> WithManagedIdentity(string clientId, TeamsCloud cloud, IMsalHttpClientFactory http)
    {
        var application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();
        return (isFresh, cancellation) => application.AcquireTokenForManagedIdentity(cloud.Resource).WithForceRefresh(isFresh).ExecuteAsync(cancellation);
    }

    private TokenRefusal ReasonOf(MsalException fault) => EntraCodeOf(fault) switch
    {
        "AADSTS7000215" => TokenRefusal.WrongSecret,
        "AADSTS7000222" => TokenRefusal.ExpiredSecret,
        "AADSTS700016" or "AADSTS7000229" => TokenRefusal.UnknownBot,
        "AADSTS90002" or "AADSTS900023" => TokenRefusal.UnknownTenant,
        _ when credentials is BotCredentials.ManagedIdentity => TokenRefusal.NoManagedIdentity,
        _ when fault.IsRetryable || fault is not MsalServiceException { StatusCode: > 0 } => TokenRefusal.Unreachable,
        _ => TokenRefusal.Refused,
    };

    /// <summary>Entra's own code stands in the sentence that it answers.</summary>
    private static string? EntraCodeOf(MsalException fault)
    {
        const string prefix = "AADSTS";
        var start = fault.Message.IndexOf(prefix, StringComparison.Ordinal);
        return start < 0 ? null : prefix + string.Concat(fault.Message[(start + prefix.Length)..].TakeWhile(char.IsAsciiDigit));
    }
}
