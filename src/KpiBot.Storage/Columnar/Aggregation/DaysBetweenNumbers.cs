namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Days from one day column to another, negative where the second is earlier.</summary>
internal sealed class DaysBetweenNumbers(DayColumn from, DayColumn to) : RowNumbers
{
    public override int Decimals => 0;

    public override bool HasAbsent => true;

    public override Int128 LargestSize => DateOnly.MaxValue.DayNumber;

    public override void KeepPresent(RowChunk chunk)
    {
        from.KeepPresent(chunk, present: true);
        to.KeepPresent(chunk, present: true);
    }

    public override ReadOnlySpan<long> Read(RowChunk chunk, long[] buffer)
    {
        var isRun = chunk.IsRun(out var start);
        for (var i = 0; i < chunk.Count; i++)
        {
            var row = isRun ? start + i : chunk.Rows[i];
            buffer[i] = to[row] - from[row];
        }
        return buffer.AsSpan(0, chunk.Count);
    }
}
