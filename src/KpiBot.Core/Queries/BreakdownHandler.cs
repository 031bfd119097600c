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
        result = result with { Dimensions = query.Dimensions, Rows = rows };
        if (Unattributed(result) is { } unattributed)
            result = result with { Notes = [.. result.Notes, unattributed], Rows = [.. rows.Where(r => !IsUnattributed(r))] };
        return await PartsDoNotAddUpAsync(scope, result, cancellation).ConfigureAwait(false) is { } note
            ? result with { Notes = [.. result.Notes, note] }
            : result;
    }

    /// <summary>Acquisition cost by source: what the sales team costs has no source, and is over no customers.</summary>
    private static ResultNote.Unattributed? Unattributed(KpiResult result) =>
        result.Dimensions is [var dimension] && result.Query.Kpi.Ratio?.Left.Measures is [var divided, ..]
        && result.Rows.FirstOrDefault(IsUnattributed) is { Value.Numerator: { } numerator }
            ? new(dimension, numerator, divided)
            : null;

    private static bool IsUnattributed(ResultRow row) => row is { Members: [null], Value: { Value: null, Numerator: not null and not 0 } };

    /// <summary>Only of amounts and counts: nobody expects rates to add up.</summary>
    private static async ValueTask<ResultNote?> PartsDoNotAddUpAsync(QueryScope scope, KpiResult result, CancellationToken cancellation)
    {
        if (scope.Kpi.Unit is not (KpiUnit.Count or KpiUnit.Money) || result.Headline is not { Base: null, Value: { } total })
            return null;
        var sum = result.Rows.Sum(row => row.Value.Value ?? 0m);
        if (sum == total)
            return null;
        var dimension = await WithOverlapAsync(scope, result.Dimensions, total, cancellation).ConfigureAwait(false);
        return new ResultNote.PartsDoNotAddUp(dimension, sum);
    }

    /// <summary>Of several dimensions the first that does not add up by itself: the one to name.</summary>
    private static async ValueTask<string> WithOverlapAsync(
        QueryScope scope, IReadOnlyList<string> dimensions, decimal total, CancellationToken cancellation)
    {
        foreach (var dimension in dimensions.SkipLast(1))
        {
            var members = await scope.Computation.ByMembersAsync(scope.Observed, [dimension], cancellation).ConfigureAwait(false);
            if (members.Sum(m => m.Value.Value ?? 0m) != total)
                return dimension;
        }

        return dimensions[^1];
    }
}
