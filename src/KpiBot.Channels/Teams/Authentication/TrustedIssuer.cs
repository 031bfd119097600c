using Microsoft.IdentityModel.JsonWebTokens;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Whose tokens are taken, and with which keys they are checked.</summary>
internal abstract record TrustedIssuer(SigningKeys Keys)
{
    public abstract bool Issued(JsonWebToken token);

    /// <summary>What a token says once its signature, lifetime and audience hold.</summary>
    public abstract TokenVerdict Read(JsonWebToken token, SigningKey key);

    /// <summary>Teams' connector.</summary>
    public sealed record Connector(string Name, SigningKeys Keys) : TrustedIssuer(Keys)
    {
        private const string ServiceUrlClaim = "serviceurl";

        public override bool Issued(JsonWebToken token) => token.Issuer == Name;

        public override TokenVerdict Read(JsonWebToken token, SigningKey key) =>
            new TokenVerdict.Accepted(new VerifiedToken.OfConnector(Text(token, ServiceUrlClaim), key));
    }

    /// <summary>Entra, in tenants that are named.</summary>
    /// <param name="Names">Every form that its tokens give.</param>
    public sealed record Entra(IReadOnlySet<string> Names, string AppId, SigningKeys Keys) : TrustedIssuer(Keys)
    {
        public override bool Issued(JsonWebToken token) => Names.Contains(token.Issuer);

        public override TokenVerdict Read(JsonWebToken token, SigningKey key) => AppIdOf(token) is { } id && id.Equals(AppId, StringComparison.OrdinalIgnoreCase)
            ? new TokenVerdict.Accepted(new VerifiedToken.OfEntra())
            : new TokenVerdict.Refused(TokenFault.Application);

        private static string? AppIdOf(JsonWebToken token) => Text(token, "ver") switch
        {
            "2.0" => Text(token, "azp"),
            "1.0" => Text(token, "appid"),
            _ => null,
        };

        public static IReadOnlySet<string> NamesOf(TeamsCloud cloud, IEnumerable<string> tenants) =>
            tenants.SelectMany(tenant => new[] { $"{cloud.StsIssuer}/{tenant}/", $"{cloud.LoginInstance.AbsoluteUri}{tenant}/v2.0" }).ToHashSet(StringComparer.Ordinal);
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;
}
