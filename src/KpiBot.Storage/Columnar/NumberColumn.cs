using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.Columnar;

/// <summary>Numbers scaled by the type's decimals.</summary>
internal sealed class NumberColumn : Column
{
    public const long Absent = SegmentColumn.Numbers.Absent;

    private readonly long[] cells;

    public NumberColumn(string name, ColumnType type, long[] cells) : base(name, type)
    {
        this.cells = cells;
        foreach (var cell in cells)
        {
            if (cell == Absent)
                HasAbsent = true;
            else
                LargestSize = Math.Max(LargestSize, Math.Abs(cell));
        }
    }

    public bool HasAbsent { get; }

    /// <summary>The largest absolute value: how many rows can be added before 64 bits might not hold the sum.</summary>
    public long LargestSize { get; }

    public long this[int row] => cells[row];

    public ReadOnlySpan<long> Read(RowChunk chunk, long[] buffer)
    {
        if (chunk.IsRun(out var start))
            return cells.AsSpan(start, chunk.Count);
        var rows = chunk.Rows;
        var target = buffer.AsSpan(0, rows.Length);
        for (var i = 0; i < rows.Length; i++)
            target[i] = cells[rows[i]];
        return target;
    }

    /// <summary>Keeps the rows that have a value between the two, both included.</summary>
    public void KeepBetween(RowChunk chunk, long lowest, long highest) => chunk.Keep(new IsBetween(cells, lowest, highest));

    public override void KeepPresent(RowChunk chunk, bool present)
    {
        if (present)
            chunk.Keep(new IsBetween(cells, Absent + 1, long.MaxValue));
        else
            chunk.Keep(new IsBetween(cells, Absent, Absent));
    }

    private readonly struct IsBetween(long[] cells, long lowest, long highest) : IRowTest
    {
        public bool Passes(int row) => (cells[row] >= lowest) & (cells[row] <= highest);
    }
}
