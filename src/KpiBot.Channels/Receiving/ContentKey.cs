using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KpiBot.Channels.Receiving;

/// <summary>Tells the same from another, in sixteen bytes whatever it holds.</summary>
internal readonly record struct ContentKey(UInt128 Hash)
{
    /// <param name="parts">In their order; where one ends and the next begins counts too.</param>
    public static ContentKey Of(params ReadOnlySpan<string> parts)
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
