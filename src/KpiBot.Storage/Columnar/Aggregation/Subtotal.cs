namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>A sum and its rows side by side, so that one row touches one cache line.</summary>
internal struct Subtotal
{
    public long Sum;
    public long Rows;

    /// <summary>
    /// Adds every value to its key's subtotal, by turns in two sets: rows that follow each other are often of one key, and
    /// adding to what was stored a moment ago waits for the store. The caller sees to it that no sum can overflow.
    /// </summary>
    public static void Add(Span<Subtotal> even, Span<Subtotal> odd, ReadOnlySpan<int> keys, ReadOnlySpan<long> values)
    {
        unchecked
        {
            if (even.Length == 1)
            {
                foreach (var value in values)
                    even[0].Sum += value;
                even[0].Rows += values.Length;
                return;
            }
            keys = keys[..values.Length];
            for (var i = 0; i < values.Length - 1; i += 2)
            {
                even[keys[i]].Add(values[i]);
                odd[keys[i + 1]].Add(values[i + 1]);
            }
            if (values.Length % 2 != 0)
                even[keys[^1]].Add(values[^1]);
        }
    }

    private void Add(long value)
    {
        Sum = unchecked(Sum + value);
        Rows = unchecked(Rows + 1);
    }
}
