using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels;

/// <summary>
/// What leaves KpiBot closed and comes back: it can be opened only as it was given out, and by nobody else. Keys are the host's matter.
/// </summary>
/// <param name="purpose">What was closed for another purpose does not open.</param>
internal sealed class SealedJson<T>(IDataProtectionProvider keys, string purpose, JsonTypeInfo<T> json)
    where T : class
{
    private readonly IDataProtector _protector = keys.CreateProtector(purpose);

    public string Close(T content) => Base64Url.EncodeToString(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content, json)));

    /// <summary>Null for what was forged, tampered with, or closed under a key that is gone.</summary>
    public T? Open(string? closed)
    {
        if (string.IsNullOrEmpty(closed) || !Base64Url.IsValid(closed))
            return null;
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(Base64Url.DecodeFromChars(closed)), json);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
