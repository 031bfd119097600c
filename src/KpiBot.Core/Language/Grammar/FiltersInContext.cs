using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// What a follow-up's filters make of those before: a value named anew replaces those of its dimension, an exclusion takes
/// away from them or adds up with other exclusions, and other dimensions stay.
/// </summary>
internal static class FiltersInContext
{
    /// <param name="joins">"Vs Germany": the value stands beside those before.</param>
    public static IReadOnlyList<DimensionFilter> Merge(
        IReadOnlyList<DimensionFilter> before, IReadOnlyList<DimensionFilter> named, IReadOnlyList<string> cleared, bool clearsAll, bool joins)
    {
        var merged = clearsAll ? [] : before.Where(f => !cleared.Contains(f.Dimension)).ToList();
        foreach (var filter in named.OrderBy(f => f.Exclude))
        {
            if (filter.Exclude)
                Exclude(merged, filter);
            else
                Include(merged, filter, joins);
        }

        return merged;
    }

    private static void Include(List<DimensionFilter> merged, DimensionFilter filter, bool joins)
    {
        var values = joins ? merged.Where(f => f.Dimension == filter.Dimension && !f.Exclude).SelectMany(f => f.Values) : [];
        filter = filter with { Values = [.. values.Union(filter.Values)] };
        merged.RemoveAll(f => f.Dimension == filter.Dimension);
        merged.Add(filter);
    }

    private static void Exclude(List<DimensionFilter> merged, DimensionFilter filter)
    {
        if (merged.Find(f => f.Dimension == filter.Dimension && !f.Exclude) is { } included)
        {
            merged.Remove(included);
            if (included.Values.Except(filter.Values).ToList() is { Count: > 0 } left)
            {
                merged.Add(included with { Values = left }); // "France and Germany", then "sans l'Allemagne"
                return;
            }
        }

        var earlier = merged.Find(f => f.Dimension == filter.Dimension && f.Exclude);
        if (earlier is not null)
            merged.Remove(earlier);
        merged.Add(filter with { Values = [.. (earlier?.Values ?? []).Union(filter.Values)] });
    }
}
