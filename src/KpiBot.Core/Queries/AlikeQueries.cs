using System.Diagnostics.CodeAnalysis;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// Queries that are the same member by member, lists included. What is not named here is compared by the records themselves: a list
/// that is added and forgotten here keeps queries apart, and never takes one for another.
/// </summary>
public sealed class AlikeQueries : IEqualityComparer<KpiQuery>
{
    public static readonly AlikeQueries Comparer = new();

    private AlikeQueries() { }

    public bool Equals(KpiQuery? one, KpiQuery? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && AreAlike(one.Filters, other.Filters) && WithListsOf(other, one) is { } alike && alike.Equals(other));

    public int GetHashCode([DisallowNull] KpiQuery query)
    {
        var hash = new HashCode();
        hash.Add(query.GetType());
        hash.Add(query.Kpi.Id);
        hash.Add(query.Period);
        hash.Add(query.Comparison);
        foreach (var filter in query.Filters)
        {
            hash.Add(filter.Dimension);
            foreach (var value in filter.Values)
                hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The query with the other's own lists, where they hold the same; null where they do not.</summary>
    private static KpiQuery? WithListsOf(KpiQuery other, KpiQuery query) => (query, other) switch
    {
        (KpiQuery.Breakdown a, KpiQuery.Breakdown b) => a.Dimensions.SequenceEqual(b.Dimensions) ? a with { Filters = b.Filters, Dimensions = b.Dimensions } : null,
        (KpiQuery.Drivers a, KpiQuery.Drivers b) => a.Dimensions.SequenceEqual(b.Dimensions) ? a with { Filters = b.Filters, Dimensions = b.Dimensions } : null,
        (KpiQuery.Share a, KpiQuery.Share b) => AreAlike(a.Part, b.Part) ? a with { Filters = b.Filters, Part = b.Part } : null,
        (KpiQuery.Funnel a, KpiQuery.Funnel b) => a.Steps.SequenceEqual(b.Steps) ? a with { Filters = b.Filters, Steps = b.Steps } : null,
        _ => query with { Filters = other.Filters },
    };

    private static bool AreAlike(IReadOnlyList<DimensionFilter> some, IReadOnlyList<DimensionFilter> others)
    {
        if (some.Count != others.Count)
            return false;
        for (var i = 0; i < some.Count; i++)
        {
            if (!AreAlike(some[i], others[i]))
                return false;
        }

        return true;
    }

    private static bool AreAlike(DimensionFilter one, DimensionFilter other) =>
        one.Values.SequenceEqual(other.Values) && (one with { Values = other.Values }).Equals(other);
}
