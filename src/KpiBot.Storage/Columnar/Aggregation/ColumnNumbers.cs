using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

internal sealed class ColumnNumbers(NumberColumn column) : RowNumbers
{
    public override int Decimals => column.Type.Decimals();

    public override bool HasAbsent => column.HasAbsent;

    public override Int128 LargestSize => column.LargestSize;

    public override bool IsMoney => column.Type == ColumnType.Money;

    public override void KeepPresent(RowChunk chunk) => column.KeepPresent(chunk, present: true);

    public override ReadOnlySpan<long> Read(RowChunk chunk, long[] buffer) => column.Read(chunk, buffer);
}
