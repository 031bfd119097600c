using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Queries;

/// <summary>The one number, its change and what must be known of it: the whole of a value query, the top of every other.</summary>
internal static class Headline
{
    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, CancellationToken cancellation)
    {
        var result = await WithoutTargetAsync(scope, cancellation).ConfigureAwait(false);
        return scope.Query is KpiQuery.Value
            ? result with { Target = await TargetHandler.OfValueAsync(scope, result.Headline, cancellation).ConfigureAwait(false) }
            : result;
    }

    public static async ValueTask<KpiResult> WithoutTargetAsync(QueryScope scope, CancellationToken cancellation)
    {
        var value = await scope.Computation.TotalAsync(scope.Observed, cancellation).ConfigureAwait(false);
        var compared = await CompareAsync(scope, value, cancellation).ConfigureAwait(false);
        var missing = scope.Computation.MissingRatesOf(scope.Observed);
        if (missing.Count == 0 && scope.Earlier is { } earlier)
            missing = scope.Computation.MissingRatesOf(earlier); // the earlier number alone lacks money
        var behind = scope.Kpi.Facts;
        return new(scope.Query, scope.Period, value, scope.Currency)
        {
            Comparison = compared,
            Notes = await HeadlineNotes.CollectAsync(scope, value, compared, missing, cancellation).ConfigureAwait(false),
            Freshness = [.. scope.Facts.Freshness.Where(f => behind.Contains(f.Fact))],
        };
    }

    private static async ValueTask<ComparedValue?> CompareAsync(QueryScope scope, KpiValue headline, CancellationToken cancellation)
    {
        if (scope.Comparison is not { } comparison || scope.Earlier is not { } before)
            return null;
        var current = scope.CutForComparison is { } cut
            ? await scope.Computation.TotalAsync(cut, cancellation).ConfigureAwait(false)
            : headline;
        return new(comparison, current, await scope.Computation.TotalAsync(before, cancellation).ConfigureAwait(false));
    }
}
