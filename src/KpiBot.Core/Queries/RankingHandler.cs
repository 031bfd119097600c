using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>The highest or lowest members of a dimension.</summary>
internal static class RankingHandler
{
    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.Ranked query, CancellationToken cancellation)
    {
        var members = await MemberRows.ComputeAsync(scope, [query.Dimension], cancellation).ConfigureAwait(false);
        var result = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        members.RemoveAll(row => row.Value.Value is null);
        var met = Meeting(query, members);
        var smallOnes = members.Count(row => HasSmallBase(query.Kpi, row));
        members.Sort(Order(query));

        var cut = members.Skip(query.Ranking.Count).ToList();
        var notes = result.Notes.ToList();
        if (cut.Count > 0)
            notes.Add(new ResultNote.RowsCut(cut.Count, query.Kpi.IsAdditive ? cut.Sum(row => row.Value.Value) : null));
        if (smallOnes > 0 && query.Kpi.SmallestBase is { } smallest)
            notes.Add(new ResultNote.SmallBasesLast(smallOnes, smallest));
        return result with
        {
            Dimensions = [query.Dimension],
            Rows = members.GetRange(0, members.Count - cut.Count),
            Notes = notes,
            Met = met,
        };
    }

    private static MetCondition? Meeting(KpiQuery.Ranked query, List<ResultRow> members)
    {
        if (query.Condition is not { } condition)
            return null;
        var all = members.Count;
        members.RemoveAll(row => !condition.Holds(row.Value.Value!.Value));
        return new(condition, members.Count, all, query.Kpi.IsAdditive ? members.Sum(row => row.Value.Value!.Value) : null);
    }

    /// <summary>By value, but a rate over a handful (one lead, one sale: 100 %) never goes before one that means something.</summary>
    private static Comparison<ResultRow> Order(KpiQuery.Ranked query)
    {
        var byValue = query.Ranking.Order switch
        {
            RankingOrder.Highest => MemberRows.HighestFirst,
            RankingOrder.Lowest => MemberRows.LowestFirst,
        };
        return (a, b) => HasSmallBase(query.Kpi, a).CompareTo(HasSmallBase(query.Kpi, b)) is var order and not 0 ? order : byValue(a, b);
    }

    private static bool HasSmallBase(KpiDefinition kpi, ResultRow row) => row.Value.Base < kpi.SmallestBase;
}
