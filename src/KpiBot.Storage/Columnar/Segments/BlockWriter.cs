using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Writes the store's blocks: little-endian, arrays in the fewest bytes per cell that hold them.</summary>
internal sealed class BlockWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public byte[] ToArray() => buffer.WrittenSpan.ToArray();

    public void Write(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), value);
        buffer.Advance(sizeof(int));
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    public void Write(string text)
    {
        var span = buffer.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(span, length);
        buffer.Advance(sizeof(int) + length);
    }

    public void Write(IReadOnlyCollection<string> texts)
    {
        Write(texts.Count);
        foreach (var text in texts)
            Write(text);
    }

    /// <summary>As distances from the smallest, so that a column of days or prices takes two to four bytes a cell.</summary>
    public void Write(ReadOnlySpan<long> cells)
    {
        var (smallest, largest) = (long.MaxValue, SegmentColumn.Numbers.Absent);
        foreach (var cell in cells)
        {
            if (cell == SegmentColumn.Numbers.Absent)
                continue;
            smallest = Math.Min(smallest, cell);
            largest = Math.Max(largest, cell);
        }
        Write(smallest);
        // Distance zero stands for absent; the sentinel is no cell, so that the widest distance still fits.
        var widest = largest == SegmentColumn.Numbers.Absent ? 0 : unchecked((ulong)(largest - smallest) + 1);
        switch (widest)
        {
            case <= byte.MaxValue: Write<byte>(cells, smallest, static d => (byte)d); break;
            case <= ushort.MaxValue: Write<ushort>(cells, smallest, static d => (ushort)d); break;
            case <= uint.MaxValue: Write<uint>(cells, smallest, static d => (uint)d); break;
            default: Write<ulong>(cells, smallest, static d => d); break;
        }
    }

    private void Write<T>(ReadOnlySpan<long> cells, long smallest, Func<ulong, T> narrow) where T : unmanaged
    {
        var width = Marshal.SizeOf<T>();
        Write((byte)width);
        var target = MemoryMarshal.Cast<byte, T>(buffer.GetSpan(cells.Length * width)[..(cells.Length * width)]);
        for (var i = 0; i < target.Length; i++)
            target[i] = narrow(cells[i] == SegmentColumn.Numbers.Absent ? 0 : unchecked((ulong)(cells[i] - smallest) + 1));
        buffer.Advance(cells.Length * width);
    }
}
