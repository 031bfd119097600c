using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries;

/// <summary>The weeks or months that lie whole in a period: three days of a month are none.</summary>
internal static class WholeTimes
{
    public static IEnumerable<DateRange> In(BusinessCalendar calendar, IEnumerable<DateRange> buckets, Grain grain) =>
        buckets.Where(bucket => calendar.Cut(new(bucket.Start.AddDays(-1), bucket.End.AddDays(1)), grain).Contains(bucket));
}
