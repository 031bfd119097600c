using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>
/// Closes what a button carries: what comes back was given out by this KpiBot and by nobody else. Keys are the host's matter; a
/// button that was closed under a key that is gone is too old.
/// </summary>
internal sealed class ButtonSeal(IDataProtectionProvider keys)
{
    /// <summary>The name under which a client brings it back.</summary>
    public const string Property = "sealed";

    private readonly IDataProtector _protector = keys.CreateProtector("KpiBot.Teams.Button.1");

    public string Close(ButtonLoad load) => Base64Url.EncodeToString(_protector.Protect(Bytes(load)));

    /// <summary>Null for what was forged, tampered with, or closed under a key that is gone.</summary>
    public ButtonLoad? Open(string? closed)
    {
        if (string.IsNullOrEmpty(closed) || !Base64Url.IsValid(closed))
            return null;
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(Base64Url.DecodeFromChars(closed)), ButtonJson.Short.ButtonLoad);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>For looking at a card: it can be read, and opens nothing.</summary>
    public static string Readable(ButtonLoad load) => JsonSerializer.Serialize(load, ButtonJson.Short.ButtonLoad);

    private static byte[] Bytes(ButtonLoad load) => JsonSerializer.SerializeToUtf8Bytes(load, ButtonJson.Short.ButtonLoad);
}
