using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>The product of two columns, exact: the decimals of both together.</summary>
internal sealed class ProductNumbers(NumberColumn left, NumberColumn right) : RowNumbers
{
    private readonly long[] leftBuffer = new long[RowChunk.Capacity];
    private readonly long[] rightBuffer = new long[RowChunk.Capacity];

    public override int Decimals => left.Type.Decimals() + right.Type.Decimals();

    public override bool HasAbsent => left.HasAbsent || right.HasAbsent;

    public override Int128 LargestSize => Math.BigMul(left.LargestSize, right.LargestSize);

    public override bool IsMoney => left.Type == ColumnType.Money || right.Type == ColumnType.Money;

    public override void KeepPresent(RowChunk chunk)
    {
        left.KeepPresent(chunk, present: true);
        right.KeepPresent(chunk, present: true);
    }

    public override ReadOnlySpan<long> Read(RowChunk chunk, long[] buffer)
    {
        var lefts = left.Read(chunk, leftBuffer);
        var rights = right.Read(chunk, rightBuffer);
        for (var i = 0; i < lefts.Length; i++)
            buffer[i] = lefts[i] * rights[i];
        return buffer.AsSpan(0, lefts.Length);
    }

    public override void ReadWide(RowChunk chunk, Int128[] numbers)
    {
        var lefts = left.Read(chunk, leftBuffer);
        var rights = right.Read(chunk, rightBuffer);
        for (var i = 0; i < lefts.Length; i++)
            numbers[i] = Math.BigMul(lefts[i], rights[i]);
    }
}
