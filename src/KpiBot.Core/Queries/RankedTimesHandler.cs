using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// The best or worst days, weeks or months of a period. Only whole ones are ranked: three days of a month would always be
/// its worst.
/// </summary>
internal static class RankedTimesHandler
{
    private static readonly IReadOnlyList<string?> Whole = [null];

    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.RankedTimes query, CancellationToken cancellation)
    {
        var buckets = scope.Calendar.Cut(scope.Period.Answered, query.Grain);
        var whole = WholeTimes.In(scope.Calendar, buckets, query.Grain).ToHashSet();
        // Of all buckets: they make up the headline too.
        var points = (await scope.Computation.ByBucketsAsync(scope.Observed, buckets, null, Whole, cancellation).ConfigureAwait(false)).ToList();
        points.RemoveAll(point => point.Value.Value is null || !whole.Contains(point.Days));
        var met = Meeting(query, points);
        var smallOnes = points.Count(point => HasSmallBase(query.Kpi, point));
        var result = await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false);
        var notes = result.Notes.ToList();
        if (whole.Count < buckets.Count)
            notes.Add(new ResultNote.PartsOfTimesLeftOut(buckets.Count - whole.Count, query.Grain));
        if (smallOnes > 0 && query.Kpi.SmallestBase is { } smallest)
            notes.Add(new ResultNote.SmallBasesLast(smallOnes, smallest));
        if (met is not null && points.Count > query.Ranking.Count)
            notes.Add(new ResultNote.RowsCut(points.Count - query.Ranking.Count, null));
        if (query.Condition is { IsFirst: true })
            return result with { Series = [.. points.OrderBy(point => point.Days.Start).Take(1)], Notes = [.. notes.Where(n => n is not ResultNote.RowsCut)], Met = met };
        return result with { Series = [.. InOrder(query, points).Take(query.Ranking.Count)], Notes = notes, Met = met };
    }

    private static MetCondition? Meeting(KpiQuery.RankedTimes query, List<SeriesPoint> points)
    {
        if (query.Condition is not { } condition)
            return null;
        var all = points.Count;
        points.RemoveAll(point => !condition.Holds(point.Value.Value!.Value));
        return new(condition, points.Count, all, query.Kpi.IsAdditive ? points.Sum(point => point.Value.Value!.Value) : null);
    }

    /// <summary>Equal values in the order of their days.</summary>
    private static IEnumerable<SeriesPoint> InOrder(KpiQuery.RankedTimes query, List<SeriesPoint> points)
    {
        var byBase = points.OrderBy(point => HasSmallBase(query.Kpi, point));
        return query.Ranking.Order switch
        {
            RankingOrder.Highest => byBase.ThenByDescending(point => point.Value.Value).ThenBy(point => point.Days.Start),
            RankingOrder.Lowest => byBase.ThenBy(point => point.Value.Value).ThenBy(point => point.Days.Start),
        };
    }

    private static bool HasSmallBase(KpiDefinition kpi, SeriesPoint point) => point.Value.Base < kpi.SmallestBase;
}
