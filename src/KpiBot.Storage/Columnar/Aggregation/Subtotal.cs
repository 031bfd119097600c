namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>A sum and its rows side by side, so that one row touches one cache line.</summary>
internal struct Subtotal
{
    public long Sum;
    public long Rows;

    /// <summary>Adds every value to its key's subtotal. The caller sees to it that no sum can overflow.</summary>
    public static void Add(Span<Subtotal> subtotals, ReadOnlySpan<int> keys, ReadOnlySpan<long> values)
    {
        unchecked
        {
            if (subtotals.Length == 1)
            {
                var sum = 0L;
                foreach (var value in values)
                    sum += value;
                subtotals[0].Sum += sum;
                subtotals[0].Rows += values.Length;
                return;
            }
            keys = keys[..values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                ref var subtotal = ref subtotals[keys[i]];
                subtotal.Sum += values[i];
                subtotal.Rows++;
            }
        }
    }
}
