using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>A number for every bucket of the period, of the whole or of the largest members of a dimension.</summary>
internal static class TrendHandler
{
    /// <summary>As many lines as can be told apart.</summary>
    private const int MostMembers = 5;

    private static readonly IReadOnlyList<string?> Whole = [null];

    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.Trend query, CancellationToken cancellation)
    {
        var buckets = scope.Calendar.Cut(scope.Period.Answered, query.Grain);
        var points = query.Dimension is null
            ? await scope.Computation.ByBucketsAsync(scope.Observed, buckets, null, Whole, cancellation).ConfigureAwait(false)
            : [];
        var result = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        if (await StillMaturingAsync(scope, buckets, cancellation).ConfigureAwait(false) is { } maturing)
            result = result with { Notes = [.. result.Notes, maturing] };
        return query.Dimension is { } dimension
            ? await ByMembersAsync(scope, result, dimension, buckets, cancellation).ConfigureAwait(false)
            : result with { Series = points, EarlierSeries = await EarlierAsync(scope, query, buckets, cancellation).ConfigureAwait(false) };
    }

    /// <summary>Only where the question asks for it: a line that nobody asked for would have to be explained.</summary>
    private static async ValueTask<IReadOnlyList<SeriesPoint>> EarlierAsync(
        QueryScope scope, KpiQuery.Trend query, IReadOnlyList<DateRange> buckets, CancellationToken cancellation)
    {
        if (query.Comparison is null || scope is not { Comparison: { } comparison, Earlier: { } earlier } || buckets.Count == 0)
            return [];
        var before = EarlierBuckets.Of(scope.Calendar, comparison, buckets, query.Grain);
        var tiled = earlier with { Days = new(before[0].Start, before[^1].End) };
        return await scope.Computation.ByBucketsAsync(tiled, before, null, Whole, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<KpiResult> ByMembersAsync(
        QueryScope scope, KpiResult result, string dimension, IReadOnlyList<DateRange> buckets, CancellationToken cancellation)
    {
        var members = await scope.Computation.ByMembersAsync(scope.Observed, [dimension], cancellation).ConfigureAwait(false);
        var ranked = members.Select(m => new ResultRow(m.Members, m.Value, Earlier: null)).ToList();
        ranked.Sort(MemberRows.HighestFirst);
        var shown = ranked.Take(MostMembers).Select(row => row.Members[0]).ToList();
        var hidden = ranked.Skip(MostMembers).ToList();
        var ofShown = scope.Compute(scope.Kpi, new DimensionFilter(dimension, shown));
        return result with
        {
            Dimensions = [dimension],
            Series = await ofShown.ByBucketsAsync(scope.Observed, buckets, dimension, shown, cancellation).ConfigureAwait(false),
            Notes = hidden.Count == 0
                ? result.Notes
                : [.. result.Notes, new ResultNote.RowsCut(hidden.Count, scope.Kpi.IsAdditive ? hidden.Sum(row => row.Value.Value) : null)],
        };
    }

    /// <summary>
    /// Points are what each cohort has reached by now, so that a month is the same number here and asked alone. Where the
    /// first cohort owes some of it to days that the last has not had yet, the line falls at its end for no other reason.
    /// </summary>
    private static async ValueTask<ResultNote.StillMaturing?> StillMaturingAsync(
        QueryScope scope, IReadOnlyList<DateRange> buckets, CancellationToken cancellation)
    {
        if (!scope.Maturity.HasCohorts || buckets.Count < 2)
            return null;
        var age = scope.Maturity.AgeOf(buckets[^1]);
        var first = buckets[0];
        var asYoung = new Observation(first, first.Start.AddDays(Math.Max(age, 0)));
        var now = await scope.Computation.TotalAsync(scope.Maturity.Observe(first), cancellation).ConfigureAwait(false);
        var then = await scope.Computation.TotalAsync(asYoung, cancellation).ConfigureAwait(false);
        return now.Value == then.Value ? null : new(Math.Max(age, 0));
    }
}
