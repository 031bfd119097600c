using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>Tells one person from another without saying who they are.</summary>
internal static class PersonMark
{
    private const int MarkBytes = 9;

    public static string? Of(ChannelAccount? person) => person?.Id is { Length: > 0 } id
        ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, MarkBytes))
        : null;
}
