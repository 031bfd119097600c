using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>
/// Writes a PNG with a palette: charts have few colours, and so need a third of what SkiaSharp's own files take. Rarer shades
/// than the 256 most frequent take the nearest of them.
/// </summary>
internal static class IndexedPng
{
    private const int MostColours = 256;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">Opaque, four bytes each: red, green, blue, and one that is ignored.</param>
    public static byte[] Write(SKPixmap pixels)
    {
        var colours = MemoryMarshal.Cast<byte, uint>(pixels.GetPixelSpan());
        var indices = Index(colours, out var palette);
        using var png = new MemoryStream();
        png.Write(Signature);
        Chunk(png, "IHDR"u8, Header(pixels.Width, pixels.Height));
        Chunk(png, "PLTE"u8, palette);
        Chunk(png, "IDAT"u8, Compress(indices, pixels.Width));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>The most frequent first, equals by their value: the same picture has the same palette.</summary>
    private static byte[] Index(ReadOnlySpan<uint> colours, out byte[] palette)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var colour in colours)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, colour, out _)++;
        var kept = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostColours).Select(c => c.Key).ToArray();
        var indexOf = counts.Keys.Except(kept).ToDictionary(c => c, c => Nearest(kept, c));
        for (var i = 0; i < kept.Length; i++)
            indexOf[kept[i]] = (byte)i;
        var indices = new byte[colours.Length];
        for (var i = 0; i < colours.Length; i++)
            indices[i] = i > 0 && colours[i] == colours[i - 1] ? indices[i - 1] : indexOf[colours[i]];
        palette = [.. kept.SelectMany(c => new[] { (byte)Red(c), (byte)Green(c), (byte)Blue(c) })];
        return indices;
    }

    private static byte Nearest(uint[] kept, uint colour)
    {
        var nearest = 0;
        for (var i = 1; i < kept.Length; i++)
        {
            if (Distance(kept[i], colour) < Distance(kept[nearest], colour))
                nearest = i;
        }

        return (byte)nearest;
    }

    private static int Distance(uint a, uint b) =>
        Square(Red(a) - Red(b)) + Square(Green(a) - Green(b)) + Square(Blue(a) - Blue(b));

    private static int Square(int number) => number * number;

    private static int Red(uint colour) => (int)(colour & 0xFF);

    private static int Green(uint colour) => (int)((colour >> 8) & 0xFF);

    private static int Blue(uint colour) => (int)((colour >> 16) & 0xFF);

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits of an index
        header[9] = 3; // colours by index
        return header;
    }

    private static byte[] Compress(byte[] indices, int width)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < indices.Length; row += width)
            {
                zlib.WriteByte(0); // no filter: neighbouring indices say nothing of each other
                zlib.Write(indices, row, width);
            }
        }

        return compressed.ToArray();
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        png.Write(length);
        png.Write(type);
        png.Write(data);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(Crc(0xFFFF_FFFF, type), data) ^ 0xFFFF_FFFF);
        png.Write(check);
    }

    /// <summary>CRC-32 as the PNG specification has it (annex D).</summary>
    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var crc = (uint)n;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1;
        return crc;
    })];
}
