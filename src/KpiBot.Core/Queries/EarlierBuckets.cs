using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries;

/// <summary>The buckets of a comparison that stand beside those of a trend, point for point.</summary>
internal static class EarlierBuckets
{
    /// <summary>
    /// Days and weeks are as many days earlier as the comparison is, so that a point is set against as many days; longer
    /// buckets are the calendar's own: February beside February.
    /// </summary>
    /// <param name="buckets">Of the trend; the first starts where <paramref name="comparison"/>'s current days do.</param>
    /// <returns>At most as many; fewer where the earlier days are fewer. They tile the start of the earlier days.</returns>
    public static IReadOnlyList<DateRange> Of(BusinessCalendar calendar, Comparison comparison, IReadOnlyList<DateRange> buckets, Grain grain)
    {
        var range = comparison.Range;
        if (grain >= Grain.Month)
            return [.. calendar.Cut(range, grain).Take(buckets.Count)];
        var back = range.Start.DayNumber - buckets[0].Start.DayNumber;
        return [.. buckets
            .Select(b => new DateRange(b.Start.AddDays(back), b.End.AddDays(back)).Intersect(range))
            .Where(b => !b.IsEmpty)];
    }
}
