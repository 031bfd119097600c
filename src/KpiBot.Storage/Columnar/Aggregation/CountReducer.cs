using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

internal sealed class CountReducer(Grouping grouping) : Reducer
{
    private readonly GroupTotals totals = new(grouping);
    private readonly int[] keys = new int[RowChunk.Capacity];

    public override void Add(RowChunk chunk)
    {
        var groups = grouping.Keys(chunk, keys);
        totals.Hold(groups);
        var rows = totals.Rows;
        if (groups == 1)
        {
            rows[0] += chunk.Count;
            return;
        }
        foreach (var key in keys.AsSpan(0, chunk.Count))
            rows[key]++;
    }

    public override FactGroups Finish() => new(totals.ToGroups(key => totals.Rows[key]), []);
}
