using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>
/// A font file that has no letter at all, as SkiaSharp's own last resort is: the smallest that the OpenType specification
/// allows, with one empty glyph.
/// </summary>
internal static class LetterlessFont
{
    public static SKTypeface Create() => SKTypeface.FromStream(new MemoryStream(File()))!;

    private static byte[] File()
    {
        (string Tag, byte[] Data)[] tables =
        [
            ("cmap", Shorts(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0)),
            ("glyf", [0, 0, 0, 0]),
            ("head", Shorts(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0)),
            ("hhea", Shorts(1, 0, 800, 0xFF38, 0, 500, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
            ("hmtx", Shorts(500, 0)),
            ("loca", Shorts(0, 0)),
            ("maxp", Shorts(1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
        ];
        using var file = new MemoryStream();
        file.Write(Shorts(1, 0, tables.Length, 64, 2, 48));
        var offset = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            file.Write(Shorts(0, 0, 0, offset, 0, data.Length));
            offset += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables)
            file.Write([.. data, .. new byte[(4 - (data.Length % 4)) % 4]]);
        return file.ToArray();
    }

    private static byte[] Shorts(params int[] values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), (ushort)values[i]);
        return bytes;
    }
}
