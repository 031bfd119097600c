using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>A number for every member of a dimension, or for every combination of members of several.</summary>
internal static class BreakdownHandler
{
    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.Breakdown query, CancellationToken cancellation)
    {
        var result = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        var rows = await MemberRows.ComputeAsync(scope, query.Dimensions, cancellation).ConfigureAwait(false);
        rows.Sort(MemberRows.HighestFirst);
        return result with
        {
            Dimensions = query.Dimensions,
            Rows = rows,
            Notes = PartsDoNotAddUp(query, result.Headline, rows) is { } note ? [.. result.Notes, note] : result.Notes,
        };
    }

    /// <summary>Only of amounts and counts: nobody expects rates to add up.</summary>
    private static ResultNote.PartsDoNotAddUp? PartsDoNotAddUp(KpiQuery.Breakdown query, KpiValue headline, List<ResultRow> rows)
    {
        if (query.Kpi.Unit is not (KpiUnit.Count or KpiUnit.Money) || headline is not { Base: null, Value: { } total })
            return null;
        var sum = rows.Sum(r => r.Value.Value ?? 0m);
        return sum == total ? null : new(query.Dimensions[0], sum);
    }
}
