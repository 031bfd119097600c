using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>The groups of several measures put side by side: a group that one measure lacks is there if another has it.</summary>
internal sealed class MeasuredCells(Measure[] measures)
{
    private readonly Dictionary<(IReadOnlyList<string?> Members, int Bucket), MeasuredCell> cells = new(new KeyComparer());

    public IReadOnlyCollection<MeasuredCell> All => cells.Values;

    /// <param name="bucket">Where all the groups belong; null where they say so themselves.</param>
    public void Set(int measure, IReadOnlyList<FactGroup> groups, int? bucket = null)
    {
        foreach (var group in groups)
            Get(group.Members, bucket ?? group.Bucket).Set(measure, group);
    }

    public MeasuredCell Get(IReadOnlyList<string?> members, int bucket)
    {
        if (!cells.TryGetValue((members, bucket), out var cell))
            cells.Add((members, bucket), cell = new(measures, members));
        return cell;
    }

    private sealed class KeyComparer : IEqualityComparer<(IReadOnlyList<string?> Members, int Bucket)>
    {
        public bool Equals((IReadOnlyList<string?> Members, int Bucket) x, (IReadOnlyList<string?> Members, int Bucket) y) =>
            x.Bucket == y.Bucket && MemberComparer.Instance.Equals(x.Members, y.Members);

        public int GetHashCode((IReadOnlyList<string?> Members, int Bucket) key) =>
            HashCode.Combine(key.Bucket, MemberComparer.Instance.GetHashCode(key.Members));
    }
}
