namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Rows of a segment that a later row has replaced or removed, a bit each.</summary>
internal sealed class RowMarks(int rows, byte[]? bits = null)
{
    private readonly byte[] bits = bits ?? new byte[(rows + 7) / 8];

    public int Count { get; private set; } = bits?.Sum(b => int.PopCount(b)) ?? 0;

    public bool this[int row] => (bits[row >> 3] & (1 << (row & 7))) != 0;

    public void Mark(int row)
    {
        if (this[row])
            return;
        bits[row >> 3] |= (byte)(1 << (row & 7));
        Count++;
    }

    public byte[] ToArray() => bits;
}
