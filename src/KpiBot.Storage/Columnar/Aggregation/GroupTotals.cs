using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>What has come together for each group; grows with the groups that are met.</summary>
internal sealed class GroupTotals(Grouping grouping)
{
    private Int128[] sums = [];
    private long[] rows = [];
    private bool[] met = [];

    public Span<Int128> Sums => sums;

    public Span<long> Rows => rows;

    /// <summary>Groups that have rows, if only rows that give no number.</summary>
    public Span<bool> Met => met;

    public void Hold(int groups)
    {
        if (groups <= rows.Length)
            return;
        var capacity = grouping.Places ?? Math.Max(groups, 2 * rows.Length);
        Array.Resize(ref sums, capacity);
        Array.Resize(ref rows, capacity);
        Array.Resize(ref met, capacity);
    }

    public IReadOnlyList<FactGroup> ToGroups(Func<int, decimal?> valueOf)
    {
        var groups = new List<FactGroup>();
        for (var key = 0; key < rows.Length; key++)
        {
            if (rows[key] == 0 && !met[key])
                continue;
            var (members, bucket) = grouping.Describe(key);
            groups.Add(new(members, bucket, valueOf(key), rows[key]));
        }
        return groups;
    }

    /// <summary>Sums or averages; null where no row gave a number.</summary>
    public IReadOnlyList<FactGroup> ToGroups(int decimals, bool isAverage) => ToGroups(key =>
    {
        if (rows[key] == 0)
            return null;
        var sum = ExactDecimal.Of(sums[key], decimals);
        return isAverage ? sum / rows[key] : sum;
    });
}
