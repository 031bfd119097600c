using System.Diagnostics;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>The number that a query takes from each row, as a scaled integer.</summary>
internal abstract class RowNumbers
{
    public abstract int Decimals { get; }

    public abstract bool HasAbsent { get; }

    /// <summary>No row's number is larger in size.</summary>
    public abstract Int128 LargestSize { get; }

    public virtual bool IsMoney => false;

    public abstract void KeepPresent(RowChunk chunk);

    /// <summary>The numbers of rows that all have one. Only where <see cref="LargestSize"/> fits 64 bits.</summary>
    public abstract ReadOnlySpan<long> Read(RowChunk chunk, long[] buffer);

    public virtual void ReadWide(RowChunk chunk, Int128[] numbers)
    {
        var narrow = Read(chunk, new long[chunk.Count]);
        for (var i = 0; i < narrow.Length; i++)
            numbers[i] = narrow[i];
    }

    public static RowNumbers Of(FactTable table, RowValue? value) => value switch
    {
        RowValue.Column column => new ColumnNumbers(table.Number(column.Name)),
        RowValue.Product product => new ProductNumbers(table.Number(product.Left), table.Number(product.Right)),
        RowValue.DaysBetween days => new DaysBetweenNumbers(table.Day(days.From), table.Day(days.To)),
        null => throw new ArgumentException("This aggregate needs a value.", nameof(value)),
        _ => throw new UnreachableException(),
    };
}
