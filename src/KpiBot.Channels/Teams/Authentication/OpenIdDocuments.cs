using System.Text.Json;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Fetches an issuer's keys: its metadata say where they are.</summary>
internal sealed class OpenIdDocuments(HttpClient http)
{
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(5);

    public const int LongestDocument = 1024 * 1024;

    /// <exception cref="HttpRequestException">An address did not answer, or not with success.</exception>
    /// <exception cref="TaskCanceledException">An address took too long.</exception>
    /// <exception cref="JsonException">What it answered is neither metadata nor keys.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> ReadKeysAsync(Uri metadata)
    {
        var address = KeysAddress(await http.GetByteArrayAsync(metadata).ConfigureAwait(false));
        var keys = SigningKey.ReadSet(await http.GetByteArrayAsync(address).ConfigureAwait(false));
        return keys.Count > 0 ? keys : throw new JsonException($"There are no RSA keys at {address}.");
    }

    private static Uri KeysAddress(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        return Uri.TryCreate(LooseJson.Text(json.RootElement, "jwks_uri"), UriKind.Absolute, out var address) && SecureAddress.Is(address)
            ? address
            : throw new JsonException("The metadata name no jwks_uri over HTTPS.");
    }
}
