using KpiBot.Core.Facts;

namespace KpiBot.Core.Queries;

/// <summary>
/// Dimensions put together so that one pass over the rows serves several: what each member sums up to is the sum of its
/// combinations. Only as many combinations as the store keeps places for cheaply.
/// </summary>
internal static class DimensionPasses
{
    /// <summary>More would cost more to carry from day to day than another pass over the rows.</summary>
    private const long MostCombinations = 64;

    /// <summary>The dimensions of each pass; each dimension is in one.</summary>
    /// <param name="members">How many values a dimension has.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> dimensions, Func<string, int> members)
    {
        var passes = new List<List<string>>();
        var combinations = 0L;
        foreach (var (dimension, values) in dimensions.Select(d => (d, members(d) + 1L)).OrderBy(d => d.Item2)) // absent is one more
        {
            if (passes.Count > 0 && combinations * values <= MostCombinations)
            {
                passes[^1].Add(dimension);
                combinations *= values;
            }
            else
            {
                passes.Add([dimension]);
                combinations = values;
            }
        }

        return passes;
    }

    public static IReadOnlyList<IReadOnlyList<string>> OneByOne(IEnumerable<string> dimensions) => [.. dimensions.Select(d => (IReadOnlyList<string>)[d])];

    /// <summary>The groups of one dimension, out of those of combinations of sums or counts.</summary>
    /// <param name="at">Where the dimension stands in the combinations.</param>
    public static IReadOnlyList<FactGroup> AddUp(IReadOnlyList<FactGroup> groups, int at)
    {
        if (groups is [{ Members.Count: 1 }, ..])
            return groups;
        return [.. groups.GroupBy(group => group.Members[at], (member, own) => AddUp(member, own))];
    }

    private static FactGroup AddUp(string? member, IEnumerable<FactGroup> groups)
    {
        var (value, rows) = ((decimal?)null, 0L);
        foreach (var group in groups)
        {
            value = group.Value is { } own ? (value ?? 0) + own : value;
            rows += group.Rows;
        }

        return new([member], 0, value, rows);
    }
}
