using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Reads what <see cref="BlockWriter"/> wrote.</summary>
internal ref struct BlockReader(ReadOnlySpan<byte> block)
{
    private ReadOnlySpan<byte> rest = block;

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public string ReadText() => Encoding.UTF8.GetString(Take(ReadInt32()));

    public string[] ReadTexts()
    {
        var texts = new string[ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadText();
        return texts;
    }

    public void Read(Span<long> cells)
    {
        var smallest = ReadInt64();
        var width = ReadByte();
        var distances = Take(cells.Length * width);
        switch (width)
        {
            case 1: Widen<byte>(distances, smallest, cells); break;
            case 2: Widen<ushort>(distances, smallest, cells); break;
            case 4: Widen<uint>(distances, smallest, cells); break;
            case 8: Widen<ulong>(distances, smallest, cells); break;
            default: throw new InvalidDataException($"A column of {width} bytes a cell is unknown: the store is damaged.");
        }
    }

    private static void Widen<T>(ReadOnlySpan<byte> bytes, long smallest, Span<long> cells) where T : unmanaged, IBinaryInteger<T>
    {
        var distances = MemoryMarshal.Cast<byte, T>(bytes);
        for (var i = 0; i < cells.Length; i++)
        {
            var distance = ulong.CreateTruncating(distances[i]);
            cells[i] = distance == 0 ? SegmentColumn.Numbers.Absent : unchecked(smallest + (long)(distance - 1));
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > rest.Length)
            throw new InvalidDataException("A block ends before its content does: the store is damaged.");
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
