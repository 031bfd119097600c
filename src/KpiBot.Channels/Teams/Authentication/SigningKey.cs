using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Endorsements">The channels that its holder may speak for.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>The RSA keys of a JSON Web Key Set, by their id; what else is in it is left out.</summary>
    /// <exception cref="JsonException">The document is none.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        if (LooseJson.Property(json.RootElement, "keys") is not { ValueKind: JsonValueKind.Array } keys)
            throw new JsonException("The document holds no keys.");
        var found = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in keys.EnumerateArray().Where(k => LooseJson.Text(k, "kty") == "RSA" && LooseJson.Text(k, "use") is null or "sig"))
        {
            if (LooseJson.Text(key, "kid") is { Length: > 0 } id && LooseJson.Text(key, "n") is { } modulus && LooseJson.Text(key, "e") is { } exponent)
                found.TryAdd(id, new(new JsonWebKey { Kty = "RSA", Kid = id, N = modulus, E = exponent }, EndorsementsOf(key)));
        }

        return found;
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        LooseJson.Property(key, "endorsements") is { ValueKind: JsonValueKind.Array } endorsements
            ? [.. endorsements.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
