using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries;

/// <summary>
/// What a sum or count comes to in a day, week or month of the period: the total of the whole ones, divided by their number.
/// Days without any sale count; those before the data begin do not.
/// </summary>
internal static class AverageHandler
{
    private static readonly IReadOnlyList<string?> Whole = [null];

    public static async ValueTask<QueryOutcome> ComputeAsync(QueryScope scope, KpiQuery.Average query, CancellationToken cancellation)
    {
        if (!WholeTimes.In(scope.Calendar, scope.Calendar.Cut(scope.Observed.Days, query.Grain), query.Grain).Any())
            return new QueryOutcome.Refused(new QueryIssue.NoWholePart(query.Kpi, query.Grain, new QueryAlternatives(scope.Catalog, query, scope.Period, scope.Facts).AsTotal()));
        return new QueryOutcome.Answered(await AverageAsync(scope, query, cancellation).ConfigureAwait(false));
    }

    private static async ValueTask<KpiResult> AverageAsync(QueryScope scope, KpiQuery.Average query, CancellationToken cancellation)
    {
        var total = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        var (points, left) = await PointsAsync(scope, query, scope.Observed, cancellation).ConfigureAwait(false);
        var mean = Mean(points);
        return total with
        {
            Headline = mean,
            Comparison = await ComparedAsync(scope, query, total.Comparison, mean, cancellation).ConfigureAwait(false),
            Series = points,
            AveragedOver = points.Count > 0 ? new(points.Count, query.Kpi.IsAdditive ? points.Sum(p => p.Value.Value ?? 0m) : null) : null,
            Notes = left > 0 ? [.. total.Notes, new ResultNote.PartsOfTimesLeftOut(left, query.Grain)] : total.Notes,
        };
    }

    private static async ValueTask<ComparedValue?> ComparedAsync(
        QueryScope scope, KpiQuery.Average query, ComparedValue? compared, KpiValue mean, CancellationToken cancellation)
    {
        if (compared is null || scope.Earlier is not { } before)
            return null;
        var current = scope.CutForComparison is { } cut ? Mean((await PointsAsync(scope, query, cut, cancellation).ConfigureAwait(false)).Points) : mean;
        var earlier = Mean((await PointsAsync(scope, query, before, cancellation).ConfigureAwait(false)).Points);
        return earlier.Value is null ? null : compared with { Current = current, Earlier = earlier };
    }

    private static async ValueTask<(List<SeriesPoint> Points, int LeftOut)> PointsAsync(
        QueryScope scope, KpiQuery.Average query, Observation observed, CancellationToken cancellation)
    {
        var buckets = scope.Calendar.Cut(observed.Days, query.Grain);
        var whole = WholeTimes.In(scope.Calendar, buckets, query.Grain).ToHashSet();
        if (whole.Count == 0)
            return ([], 0);
        var points = await scope.Computation.ByBucketsAsync(observed, buckets, null, Whole, cancellation).ConfigureAwait(false);
        return ([.. points.Where(point => point.Value.Value is not null && whole.Contains(point.Days))], buckets.Count - whole.Count);
    }

    private static KpiValue Mean(List<SeriesPoint> points) => points.Count == 0
        ? new(null, null, null, 0)
        : new(points.Sum(p => p.Value.Value ?? 0m) / points.Count, null, null, points.Sum(p => p.Value.Rows));
}
