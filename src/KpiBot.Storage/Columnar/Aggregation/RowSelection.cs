using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Positions in a day index that hold the rows of a query.</summary>
/// <param name="Day">The day they are counted on; meaningless where the query did not ask for runs of one day.</param>
internal readonly record struct RowRun(int From, int To, int Day, int Bucket);

/// <summary>The rows that a query's days pick, and nothing beside them: its cost follows the range, not the table.</summary>
internal sealed class RowSelection
{
    private readonly int? openOn;
    private readonly IReadOnlyList<DateRange> ranges;

    private RowSelection(DayIndex index, IReadOnlyList<DateRange> ranges, int? openOn, IReadOnlyList<DayColumn> until)
    {
        Index = index;
        Until = until;
        this.ranges = ranges;
        this.openOn = openOn;
    }

    public DayIndex Index { get; }

    /// <summary>For open rows: the days that must be absent or come later.</summary>
    public IReadOnlyList<DayColumn> Until { get; }

    public int RowCount => ranges.Sum(range => End(range) - Start(range));

    public static RowSelection Of(FactTable table, FactAggregation query) => query.Days switch
    {
        DaySelection.Within within => new(table.Day(within.Column).Index, Buckets(within.Days, query.Buckets), null, []),
        DaySelection.OpenOn when query.Buckets is not null =>
            throw new ArgumentException("Rows that are open on a day cannot be split by days.", nameof(query)),
        DaySelection.OpenOn open => new(table.Day(open.From).Index, [new(DateOnly.MinValue, open.Day), DateRange.Of(open.Day)],
            open.Day.DayNumber, [.. open.Until.Select(table.Day)]),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.Days, "Unknown kind of day selection."),
    };

    /// <param name="byDay">Whether each run must lie within one day.</param>
    public IEnumerable<RowRun> Runs(bool byDay)
    {
        for (var bucket = 0; bucket < ranges.Count; bucket++)
        {
            var range = ranges[bucket];
            if (openOn is { } day)
            {
                yield return new(Start(range), End(range), day, 0);
            }
            else if (!byDay)
            {
                yield return new(Start(range), End(range), 0, bucket);
            }
            else
            {
                var last = Index.PlaceOf(range.End.DayNumber);
                for (var place = Index.PlaceOf(range.Start.DayNumber); place < last; place++)
                    yield return new(Index.StartOf(place), Index.StartOf(place + 1), Index.DayAt(place), bucket);
            }
        }
    }

    private int Start(DateRange range) => Index.StartOf(Index.PlaceOf(range.Start.DayNumber));

    private int End(DateRange range) => Index.StartOf(Index.PlaceOf(range.End.DayNumber));

    private static IReadOnlyList<DateRange> Buckets(DateRange days, IReadOnlyList<DateRange>? buckets) =>
        buckets is null ? [days] : [.. buckets.Select(days.Intersect)];
}
