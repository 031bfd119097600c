using KpiBot.Core.Kpis;

namespace KpiBot.Core.Access;

/// <summary>The rows that may be seen: of each dimension in it, those with one of its values. Without any, every row.</summary>
public sealed class RowScope
{
    public static readonly RowScope All = new([]);

    private readonly SortedDictionary<string, SortedSet<string>> allowed;

    private RowScope(SortedDictionary<string, SortedSet<string>> allowed) => this.allowed = allowed;

    public bool IsAll => allowed.Count == 0;

    public IReadOnlyCollection<string> Dimensions => allowed.Keys;

    /// <summary>The same for scopes that let the same rows through.</summary>
    public string Key => string.Join(';', allowed.Select(d => $"{d.Key}={string.Join(',', d.Value.Select(Uri.EscapeDataString))}"));

    public IReadOnlyList<DimensionFilter> Filters => [.. allowed.Select(d => new DimensionFilter(d.Key, [.. d.Value]))];

    public static RowScope Of(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values) => new(new(
        values.ToDictionary(d => d.Key, d => new SortedSet<string>(d.Value, StringComparer.Ordinal)), StringComparer.Ordinal));

    /// <summary>Whether every row of the other is a row of this one.</summary>
    public bool Covers(RowScope other) =>
        allowed.All(d => other.allowed.TryGetValue(d.Key, out var narrower) && narrower.IsSubsetOf(d.Value));

    /// <summary>The rows of either; null where the two differ in more than one dimension, so that no list of values says that.</summary>
    public RowScope? Or(RowScope other)
    {
        if (Covers(other))
            return this;
        if (other.Covers(this))
            return other;
        if (!allowed.Keys.SequenceEqual(other.allowed.Keys))
            return null;
        var different = allowed.Where(d => !d.Value.SetEquals(other.allowed[d.Key])).ToList();
        return different.Count > 1 ? null : Of(allowed.Select(d => KeyValuePair.Create<string, IReadOnlyList<string>>(d.Key, [.. d.Value.Union(other.allowed[d.Key])])));
    }

    /// <summary>The rows of both; null where there can be none.</summary>
    public RowScope? And(RowScope other)
    {
        var both = Of(allowed.Concat(other.allowed).GroupBy(d => d.Key).Select(d => KeyValuePair.Create<string, IReadOnlyList<string>>(
            d.Key, [.. d.Select(one => one.Value.AsEnumerable()).Aggregate((all, one) => all.Intersect(one))])));
        return both.allowed.Values.Any(values => values.Count == 0) ? null : both;
    }

    /// <summary>What was asked for, as far as its rows may be seen.</summary>
    /// <param name="asked">Left as it is where it names nothing but what may be seen; a list of values loses those that may not.</param>
    public IReadOnlyList<DimensionFilter> Narrow(IReadOnlyList<DimensionFilter> asked)
    {
        if (IsAll)
            return asked;
        var narrowed = new List<DimensionFilter>();
        var said = new HashSet<string>();
        foreach (var filter in asked)
        {
            if (filter.Exclude || !allowed.TryGetValue(filter.Dimension, out var values))
            {
                narrowed.Add(filter);
                continue;
            }

            narrowed.Add(filter with { Values = [.. filter.Values.Where(v => v is not null && values.Contains(v))] });
            said.Add(filter.Dimension);
        }

        narrowed.AddRange(Filters.Where(f => !said.Contains(f.Dimension)));
        return narrowed;
    }
}
