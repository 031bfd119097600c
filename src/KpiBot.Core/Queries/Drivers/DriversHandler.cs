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
        var dimensions = DimensionsOf(scope, query);
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
            Notes =
            [
                .. result.Notes,
                .. notAddingUp.Count > 0 ? [new ResultNote.NotSplitBy(notAddingUp)] : Array.Empty<ResultNote>(),
                .. query.Dimensions.Where(scope.IsKnownAsOfNow).Select(d => new ResultNote.KnownAsOfNow(d, IsLeftOut: true)),
            ],
        };
    }

    /// <summary>Those that were asked for as far as they were known on both sides, else all that tell something.</summary>
    private static List<string> DimensionsOf(QueryScope scope, KpiQuery.Drivers query) =>
        query.Dimensions.Where(d => !scope.IsKnownAsOfNow(d)).ToList() is { Count: > 0 } asked ? asked : [.. SplitDimensions.Of(scope)];
}
