using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>What makes two activities the same, in sixteen bytes whatever they hold.</summary>
internal readonly record struct ActivityKey(UInt128 Hash)
{
    /// <summary>
    /// By their ids; null where there is none. An edit and a deletion have the id of the message, so what they are counts too, and of
    /// an edit what it says.
    /// </summary>
    public static ActivityKey? OfId(Activity activity) => activity is { Id: { Length: > 0 } id, Conversation.Id: { Length: > 0 } conversation }
        ? Of("id", conversation, id, activity.Type ?? "", activity.Type == ActivityTypes.MessageUpdate ? activity.Text ?? "" : "")
        : null;

    /// <summary>By who pressed what where, for clients that send an invoke again under another id; null where that is not said.</summary>
    public static ActivityKey? OfContent(Activity activity) => activity is { From.Id: { Length: > 0 } from, ReplyToId: { Length: > 0 } card }
        ? Of("content", activity.Conversation?.Id ?? "", from, card, activity.Name ?? "", activity.Value is { } value ? Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)) : "")
        : null;

    private static ActivityKey Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        return new(BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset()));
    }
}
