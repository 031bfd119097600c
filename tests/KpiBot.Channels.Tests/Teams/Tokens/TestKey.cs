using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A key to sign tokens with, and what its issuer publishes of it.</summary>
internal sealed record TestKey(string Id, RSA Rsa, IReadOnlyList<string>? Endorsements)
{
    public static readonly TestKey Main = Create("main", "msteams", "webchat", "skype");
    public static readonly TestKey Next = Create("next", "msteams", "webchat", "skype");
    public static readonly TestKey Unendorsed = Create("unendorsed");
    public static readonly TestKey OfWebChat = Create("webchat-only", "webchat");

    /// <summary>Nobody publishes it.</summary>
    public static readonly TestKey Stranger = Create("stranger", "msteams");

    public JsonObject Published
    {
        get
        {
            var parameters = Rsa.ExportParameters(includePrivateParameters: false);
            var key = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["x5t"] = Id,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            };
            if (Endorsements is not null)
                key["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
            return key;
        }
    }

    private static TestKey Create(string id, params string[] endorsements) => new(id, RSA.Create(2048), endorsements.Length == 0 ? null : endorsements);
}
