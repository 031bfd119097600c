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

    private readonly SealedJson<ButtonLoad> _sealed = new(keys, "KpiBot.Teams.Button.1", ButtonJson.Short.ButtonLoad);

    public string Close(ButtonLoad load) => _sealed.Close(load);

    /// <summary>Null for what was forged, tampered with, or closed under a key that is gone.</summary>
    public ButtonLoad? Open(string? closed) => _sealed.Open(closed);

    /// <summary>For looking at a card: it can be read, and opens nothing.</summary>
    public static string Readable(ButtonLoad load) => JsonSerializer.Serialize(load, ButtonJson.Short.ButtonLoad);
}
