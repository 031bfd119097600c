using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Web.Charts;

/// <summary>A course over time, ready to be drawn: places between 0 and 1, from the left and from the bottom.</summary>
/// <param name="Hidden">Members that have no line, being the smallest.</param>
public sealed record TrendChart(
    IReadOnlyList<ChartLine> Lines, IReadOnlyList<AxisLabel> Across, IReadOnlyList<AxisLabel> Up, bool StandsOnZero, bool ShowsZero, CutEnds Cut, int Hidden)
{
    private const int MostLines = 5;
    private const int FewestBuckets = 2;
    private const int ManyPoints = 40;

    /// <summary>Whether its dots would touch.</summary>
    public bool IsDense => Lines.Max(line => line.Points.Count) > ManyPoints;

    /// <summary>Null where the answer has no course, or too little of one to see.</summary>
    public static TrendChart? Of(KpiAnswer answer)
    {
        if (answer.Result is not { Query: KpiQuery.Trend trend, Series: { Count: > 0 } series } || answer.Table is not { } table || table.Rows.Count != series.Count)
            return null;
        var buckets = series.Select(point => point.Days).Distinct().OrderBy(days => days.Start).ToList();
        var all = answer.Result.EarlierSeries.Count == series.Count && trend.Dimension is null ? Compared(answer, table, trend) : LinesOf(series, table, trend);
        var lines = all.OrderBy(line => line.IsEarlier).ThenByDescending(line => line.Points.Sum(point => Math.Abs(point.Value ?? 0))).Take(MostLines).ToList();
        var values = lines.SelectMany(line => line.Points).Select(point => point.Value).OfType<decimal>().ToList();
        if (buckets.Count < FewestBuckets || values.Count < FewestBuckets)
            return null;

        var scale = ValueScale.Of(values, trend.Kpi.Unit);
        var words = new ValueWording(answer.Language, answer.Result.Currency);
        var colon = answer.Language.Say(":", " :");
        return new(
            [.. lines.Select(line => new ChartLine(line.Name, [.. line.Points.Select(point => Place(point, buckets, scale, colon))]) { IsEarlier = line.IsEarlier })],
            [.. AxisLabel.Ends(buckets.Count).Select(at => new AxisLabel(PlaceOf(at, buckets), answer.Language.AxisBucket(buckets[at].Start, trend.Grain)))],
            [.. scale.Lines.Select(line => new AxisLabel(scale.PlaceOf(line), words.Compact(trend.Kpi.Unit, line)))],
            scale.Lowest == 0,
            scale is { Lowest: <= 0, Highest: >= 0 },
            new(trend.Grain, !trend.Grain.IsWhole(buckets[0]), !trend.Grain.IsWhole(buckets[^1])),
            all.Count - lines.Count);
    }

    private static List<NamedLine> LinesOf(IReadOnlyList<SeriesPoint> series, AnswerTable table, KpiQuery.Trend trend) =>
        [.. series.Zip(table.Rows, (point, row) => (Point: point, Row: row))
            .GroupBy(pair => trend.Dimension is null ? null : pair.Row.Label[^1])
            .Select(line => new NamedLine(line.Key, [.. line.Select(pair => Name(pair.Point, pair.Row)).OrderBy(point => point.Days.Start)]))];

    /// <summary>The course and the one that it was asked to be compared with, each bucket over its like.</summary>
    private static List<NamedLine> Compared(KpiAnswer answer, AnswerTable table, KpiQuery.Trend trend)
    {
        var (result, language) = (answer.Result, answer.Language);
        var words = new ValueWording(language, result.Currency);
        var now = LinesOf(result.Series, table, trend).Single();
        var before = result.Series.Zip(result.EarlierSeries, (day, then) =>
            new NamedPoint(day.Days, language.Bucket(then.Days, trend.Grain), then.Value.Value, words.Full(trend.Kpi.Unit, then.Value.Value)));
        return
        [
            now with { Name = language.Range(result.Period.Answered, result.Period.Unit) },
            new(language.Range(result.Comparison!.Comparison.Range, result.Period.Unit), [.. before]) { IsEarlier = true },
        ];
    }

    private static NamedPoint Name(SeriesPoint point, AnswerRow row) => new(point.Days, row.Label[0], point.Value.Value, row.Value);

    private static ChartPoint Place(NamedPoint point, List<DateRange> buckets, ValueScale scale, string colon) => new(
        PlaceOf(buckets.IndexOf(point.Days), buckets), point.Value is { } value ? scale.PlaceOf(value) : null, $"{point.When}{colon} {point.Words}");

    private static double PlaceOf(int bucket, List<DateRange> buckets) => (double)bucket / (buckets.Count - 1);

    private sealed record NamedPoint(DateRange Days, string When, decimal? Value, string Words);

    private sealed record NamedLine(string? Name, IReadOnlyList<NamedPoint> Points)
    {
        public bool IsEarlier { get; init; }
    }
}

/// <summary>Whether the first and the last bucket cover fewer days than those between: a fall or a rise there says little.</summary>
public sealed record CutEnds(Grain Grain, bool First, bool Last);
