using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Counts the different values of a column in each group. Absent ones do not count.</summary>
internal sealed class DistinctReducer : Reducer
{
    private readonly TextColumn counted;
    private readonly Grouping grouping;
    private readonly GroupTotals totals;
    private readonly int[] keys = new int[RowChunk.Capacity];
    private readonly int[] codes = new int[RowChunk.Capacity];
    private readonly ulong[]? seenBits;
    private readonly HashSet<long> seen = [];

    public DistinctReducer(TextColumn counted, Grouping grouping, int rows)
    {
        this.counted = counted;
        this.grouping = grouping;
        totals = new(grouping);
        // A bit for every group and value, while clearing them costs no more than looking at the rows.
        var bits = (long?)grouping.Places * counted.Values.Count;
        if (bits <= 64L * Math.Max(rows, 1024))
            seenBits = new ulong[(bits.Value + 63) / 64];
    }

    public override void Add(RowChunk chunk)
    {
        var groups = grouping.Keys(chunk, keys);
        totals.Hold(groups);
        counted.Codes.Append(chunk, codes, radix: 0);
        var met = totals.Met;
        var rows = totals.Rows;
        var different = totals.Sums;
        var (lastKey, lastCode) = (-1, -1);
        for (var i = 0; i < chunk.Count; i++)
        {
            var (key, code) = (keys[i], codes[i]);
            met[key] = true;
            if (code == TextColumn.AbsentCode)
                continue;
            rows[key]++;
            // The lines of an order stand one after the other: most values repeat the one before.
            if (code == lastCode && key == lastKey)
                continue;
            (lastKey, lastCode) = (key, code);
            if (IsNew(key, code))
                different[key]++;
        }
    }

    public override FactGroups Finish() => new(totals.ToGroups(key => (decimal)totals.Sums[key]), []);

    private bool IsNew(int key, int code)
    {
        if (seenBits is null)
            return seen.Add(((long)key << 32) | (uint)code);
        var bit = (long)key * counted.Values.Count + code;
        ref var word = ref seenBits[bit >> 6];
        var mask = 1UL << (int)(bit & 63);
        var isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }
}
