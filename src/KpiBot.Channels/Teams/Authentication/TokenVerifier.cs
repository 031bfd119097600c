using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Decides on an <c>Authorization</c> header: signed by whom it says, for this bot, and valid now.</summary>
internal sealed class TokenVerifier(string appId, IReadOnlyList<TrustedIssuer> issuers, TimeProvider time)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>In characters; the connector's have some 1,500.</summary>
    public const int LongestToken = 16 * 1024;

    private const string Scheme = "Bearer ";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };

    private readonly string[] _audiences = [appId, $"api://{appId}", $"api://botid-{appId}"];

#pragma warning disable CA1031 // Whatever a stranger's token does to the reader, it is refused.
    public async ValueTask<TokenVerdict> VerifyAsync(StringValues authorization, CancellationToken cancellation)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new TokenVerdict.Refused(TokenFault.Missing);
        try
        {
            return await VerifyAsync(header[Scheme.Length..].Trim(), cancellation).ConfigureAwait(false);
        }
        catch (SigningKeysUnavailableException)
        {
            return new TokenVerdict.Undecided();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new TokenVerdict.Refused(TokenFault.Unreadable);
        }
    }
#pragma warning restore CA1031

    private async Task<TokenVerdict> VerifyAsync(string text, CancellationToken cancellation)
    {
        if (text.Length > LongestToken || !_handler.CanReadToken(text))
            return new TokenVerdict.Refused(TokenFault.Unreadable);
        var token = _handler.ReadJsonWebToken(text);
        // A header that must be understood, and is not.
        if (token.TryGetHeaderValue<object>("crit", out _))
            return new TokenVerdict.Refused(TokenFault.Unreadable);
        if (token.IsEncrypted || !Algorithms.Contains(token.Alg))
            return new TokenVerdict.Refused(TokenFault.Algorithm);
        if (issuers.FirstOrDefault(i => i.Issued(token)) is not { } issuer)
            return new TokenVerdict.Refused(TokenFault.Issuer);
        if (token.Kid is not { Length: > 0 } id || await issuer.Keys.FindAsync(id, cancellation).ConfigureAwait(false) is not { } key)
            return new TokenVerdict.Refused(TokenFault.UnknownKey);
        return await _handler.ValidateTokenAsync(token, Parameters(token, key)).ConfigureAwait(false) is { IsValid: false } invalid
            ? new TokenVerdict.Refused(FaultOf(invalid.Exception))
            : issuer.Read(token, key);
    }

    private TokenValidationParameters Parameters(JsonWebToken token, SigningKey key) => new()
    {
        RequireSignedTokens = true,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key.Key,
        ValidIssuer = token.Issuer, // One of ours, or we were not here.
        AudienceValidator = (audiences, _, _) => audiences.Any(a => _audiences.Contains(a, StringComparer.OrdinalIgnoreCase)),
        LifetimeValidator = (from, to, _, _) => CheckLifetime(from, to),
    };

    private bool CheckLifetime(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (to is null)
            throw new SecurityTokenNoExpirationException();
        if (to <= now - ClockSkew)
            throw new SecurityTokenExpiredException();
        if (from > now + ClockSkew)
            throw new SecurityTokenNotYetValidException();
        return true;
    }

    private static TokenFault FaultOf(Exception fault) => fault switch
    {
        SecurityTokenNoExpirationException => TokenFault.NoLifetime,
        SecurityTokenExpiredException => TokenFault.Expired,
        SecurityTokenNotYetValidException => TokenFault.NotYetValid,
        SecurityTokenInvalidAudienceException => TokenFault.Audience,
        SecurityTokenSignatureKeyNotFoundException => TokenFault.UnknownKey,
        SecurityTokenInvalidSignatureException => TokenFault.Signature,
        SecurityTokenInvalidAlgorithmException => TokenFault.Algorithm,
        _ => TokenFault.Unreadable,
    };
}
