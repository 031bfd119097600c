using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>Finds the points of a trend that cover less than their day, week, month, quarter or year.</summary>
internal sealed class PartBuckets(KpiResult result, Grain grain)
{
    public IReadOnlySet<int> Of(IReadOnlyList<DateRange> buckets) =>
        Enumerable.Range(0, buckets.Count).Where(i => IsPart(buckets[i], isLast: i == buckets.Count - 1)).ToHashSet();

    private bool IsPart(DateRange bucket, bool isLast) =>
        !grain.IsWhole(bucket) || (isLast && result.Period.HasNoCompleteDay) || DataEndIn(bucket);

    private bool DataEndIn(DateRange bucket) =>
        result.Notes.OfType<ResultNote.DataEndBefore>().FirstOrDefault() is { } end && bucket.End.AddDays(-1) > end.Through;
}
