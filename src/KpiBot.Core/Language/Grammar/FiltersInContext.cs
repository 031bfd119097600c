using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// What a follow-up's filters make of those before: a value named anew replaces those of its dimension or comes to them, an
/// exclusion takes away from them or adds up with other exclusions, and other dimensions stay.
/// </summary>
internal static class FiltersInContext
{
    public static IReadOnlyList<DimensionFilter> Merge(
        IReadOnlyList<DimensionFilter> before, IReadOnlyList<DimensionFilter> named, IReadOnlyList<string> cleared, bool clearsAll, Joining joining)
    {
        var merged = clearsAll ? [] : before.Where(f => !cleared.Contains(f.Dimension)).ToList();
        foreach (var filter in named.OrderBy(f => f.Exclude))
        {
            if (filter.Exclude)
                Exclude(merged, filter, joining);
            else
                Include(merged, filter, joining);
        }

        return merged;
    }

    /// <summary>What of the filters before is still there, and was not said again.</summary>
    public static IReadOnlyList<DimensionFilter> Kept(
        IReadOnlyList<DimensionFilter> before, IReadOnlyList<DimensionFilter> named, IReadOnlyList<DimensionFilter> merged)
    {
        var kept = new List<DimensionFilter>();
        foreach (var filter in before)
        {
            var said = named.Where(f => f.Dimension == filter.Dimension && f.Exclude == filter.Exclude).SelectMany(f => f.Values);
            var there = merged.Where(f => f.Dimension == filter.Dimension && f.Exclude == filter.Exclude).SelectMany(f => f.Values);
            if (filter.Values.Intersect(there).Except(said).ToList() is { Count: > 0 } values)
                kept.Add(filter with { Values = values });
        }

        return kept;
    }

    private static void Include(List<DimensionFilter> merged, DimensionFilter filter, Joining joining)
    {
        if (joining == Joining.Added && merged.Find(f => f.Dimension == filter.Dimension && f.Exclude) is { } excluded)
        {
            merged.Remove(excluded); // "add Germany" after "without Germany"
            if (excluded.Values.Except(filter.Values).ToList() is { Count: > 0 } left)
                merged.Add(excluded with { Values = left });
            return;
        }

        var joins = joining is Joining.Added or Joining.Beside;
        var values = joins ? merged.Where(f => f.Dimension == filter.Dimension && !f.Exclude).SelectMany(f => f.Values) : [];
        filter = filter with { Values = [.. values.Union(filter.Values)] };
        merged.RemoveAll(f => f.Dimension == filter.Dimension);
        merged.Add(filter);
    }

    private static void Exclude(List<DimensionFilter> merged, DimensionFilter filter, Joining joining)
    {
        if (merged.Find(f => f.Dimension == filter.Dimension && !f.Exclude) is { } included)
        {
            merged.Remove(included);
            if (included.Values.Except(filter.Values).ToList() is { Count: > 0 } left)
            {
                merged.Add(included with { Values = left }); // "France and Germany", then "sans l'Allemagne"
                return;
            }

            if (joining == Joining.Removed)
                return; // "in France", then "remove France": no filter any more
        }

        var earlier = merged.Find(f => f.Dimension == filter.Dimension && f.Exclude);
        if (earlier is not null)
            merged.Remove(earlier);
        merged.Add(filter with { Values = [.. (earlier?.Values ?? []).Union(filter.Values)] });
    }
}

/// <summary>How the filters that a follow-up names meet those before.</summary>
internal enum Joining
{
    /// <summary>"Only France": in the place of the others.</summary>
    Instead,

    /// <summary>"Vs Germany": beside them, each on its own.</summary>
    Beside,

    /// <summary>"Add Germany": together with them.</summary>
    Added,

    /// <summary>"Remove Germany": taken out of them.</summary>
    Removed,
}
