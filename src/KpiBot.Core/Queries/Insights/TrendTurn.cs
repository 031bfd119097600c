using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Whether the last eight weeks have a trend that the eight before them did not have, nor the same eight of the year before: then it
/// is not the season's. Weeks are of seven days up to the answer's last, so that every one is whole.
/// </summary>
internal static class TrendTurn
{
    private const int Week = 7;
    private const int Year = 364;

    /// <summary>Longer periods have their own course.</summary>
    private const int LongestPeriod = 92;

    /// <summary>Of the median, a week.</summary>
    private const double LeastSlope = 0.01;

    public static async ValueTask<Insight.TrendTurned?> FindAsync(QueryScope scope, KpiHistory history, CancellationToken cancellation)
    {
        var days = scope.Period.Answered;
        if (days.Days > LongestPeriod || days.End > history.Days.End || scope.Kpi.FinestGrain > Grain.Week)
            return null;
        var weeks = await WeeksAsync(history, days.End, 2 * TrendTest.Length, cancellation).ConfigureAwait(false);
        if (weeks is null)
            return null;
        var (before, now) = (weeks[..TrendTest.Length], weeks[TrendTest.Length..]);
        var (direction, was, level) = (TrendTest.Direction(now), TrendTest.Direction(before), Math.Abs(Robust.Median(now)));
        if (direction == 0 || direction == was || level == 0)
            return null;
        var slope = TrendTest.Slope(now);
        if (Math.Abs(slope) < LeastSlope * level)
            return null;
        var lastYear = await WeeksAsync(history, days.End.AddDays(-Year), TrendTest.Length, cancellation).ConfigureAwait(false);
        return lastYear is not null && TrendTest.Direction(lastYear) == direction ? null : new(TrendTest.Length, (decimal)slope, (decimal)(slope / level), was)
        {
            Score = InsightScores.Of(InsightScores.TrendTurned, was == -direction ? 1 : 0.8),
        };
    }

    /// <returns>The oldest first; null where the history has not as many.</returns>
    private static async ValueTask<List<double>?> WeeksAsync(KpiHistory history, DateOnly end, int count, CancellationToken cancellation)
    {
        var first = end.AddDays(-count * Week);
        if (first < history.Days.Start)
            return null;
        var weeks = Enumerable.Range(0, count).Select(i => new DateRange(first.AddDays(i * Week), first.AddDays((i + 1) * Week)));
        var values = await history.OverAsync(weeks, cancellation).ConfigureAwait(false);
        return values.Count == count ? [.. values] : null;
    }
}
