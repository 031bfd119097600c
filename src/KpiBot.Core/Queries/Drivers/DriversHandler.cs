using System.Diagnostics;

namespace KpiBot.Core.Queries.Drivers;

/// <summary>Why a number changed: the change against the comparison, split exactly over each dimension.</summary>
internal static class DriversHandler
{
    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.Drivers query, CancellationToken cancellation)
    {
        var result = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        if (result.Comparison is not { Change: { } change } || scope.Earlier is not { } earlier)
            return result with { Notes = [new ResultNote.NoChangeToExplain(), .. result.Notes] };

        var current = scope.CutForComparison ?? scope.Observed;
        var shape = ChangeShape.Of(query.Kpi.Formula) ?? throw new UnreachableException("Checked before it is computed.");
        var computation = scope.Compute(shape.Measured(query.Kpi));
        var whole = new MemberPair(
            null,
            await computation.TotalAsync(current, cancellation).ConfigureAwait(false),
            await computation.TotalAsync(earlier, cancellation).ConfigureAwait(false));
        var (splits, notAddingUp) = (new List<DimensionSplit>(), new List<string>());
        List<string> dimensions = [.. DimensionsOf(scope, query)];
        var now = await computation.ByEachAsync(current, dimensions, cancellation).ConfigureAwait(false);
        var before = await computation.ByEachAsync(earlier, dimensions, cancellation).ConfigureAwait(false);
        foreach (var (dimension, ofNow, ofBefore) in dimensions.Zip(now, before))
        {
            var members = MemberPair.Join(ofNow, ofBefore, computation.OverNothing(current));
            if (ChangeParts.Of(shape, change, whole, members) is not { } parts)
                notAddingUp.Add(dimension);
            else if (parts.Count > 1)
                splits.Add(new(dimension, parts));
        }

        var found = new Decomposition(change, LeadingSplit.First(splits, shape is ChangeShape.Ratio, change), notAddingUp);
        return result with
        {
            Drivers = found,
            Notes = notAddingUp.Count > 0 ? [.. result.Notes, new ResultNote.NotSplitBy(notAddingUp)] : result.Notes,
        };
    }

    /// <summary>Those that were asked for, or all that tell something.</summary>
    private static IEnumerable<string> DimensionsOf(QueryScope scope, KpiQuery.Drivers query) =>
        query.Dimensions.Count > 0 ? query.Dimensions : SplitDimensions.Of(scope);
}
