using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>Tells texts apart in a few characters of a card.</summary>
internal static class ShortHash
{
    /// <param name="bytes">How much of the hash is kept: four characters for three of them.</param>
    public static string Of(string text, int bytes) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
