namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Gives every row the number of its group: one per bucket and combination of dimension values.</summary>
internal sealed class Grouping
{
    /// <summary>Up to so many possible groups each has its place; beyond, those that occur are numbered as they come.</summary>
    public const int MostPlaces = 1 << 16;

    private readonly List<GroupLevel> levels = [];
    private readonly int buckets;

    public Grouping(FactTable table, IReadOnlyList<string> dimensions, int buckets)
    {
        this.buckets = buckets;
        long places = buckets;
        foreach (var dimension in dimensions)
        {
            var column = table.Text(dimension);
            places *= column.Values.Count;
            var isSparse = places > MostPlaces;
            levels.Add(isSparse ? new GroupLevel.Sparse(column) : new GroupLevel.Placed(column));
            // Behind a sparse level group numbers are unbounded, so that what follows is sparse too.
            places = isSparse ? MostPlaces + 1 : places;
        }
        Places = places > MostPlaces ? null : (int)places;
    }

    /// <summary>How many group numbers there can be; null where that is not known beforehand.</summary>
    public int? Places { get; }

    /// <summary>Writes the group of every row of the chunk.</summary>
    /// <returns>The number of groups so far: every key is below it.</returns>
    public int Keys(RowChunk chunk, Span<int> keys)
    {
        keys[..chunk.Count].Fill(chunk.Bucket);
        var count = buckets;
        foreach (var level in levels)
            count = level.Append(chunk, keys, count);
        return count;
    }

    /// <summary>Notes the groups of all rows of the chunk, before those without a number are dropped.</summary>
    public void MarkMet(RowChunk chunk, Span<int> keys, GroupTotals totals)
    {
        totals.Hold(Keys(chunk, keys));
        foreach (var key in keys[..chunk.Count])
            totals.Met[key] = true;
    }

    public (IReadOnlyList<string?> Members, int Bucket) Describe(int key)
    {
        var members = new string?[levels.Count];
        for (var i = members.Length - 1; i >= 0; i--)
            (key, members[i]) = levels[i].Split(key);
        return (members, key);
    }
}
