using KpiBot.Channels.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Slack.Charts;

/// <summary>A trend: amounts and counts of months and longer as bars, everything else as lines.</summary>
internal static class NativeCourse
{
    public static ChartBlock? Of(KpiAnswer answer, KpiQuery.Trend trend)
    {
        var result = answer.Result;
        List<DateRange> buckets = [.. result.Series.TakeWhile(p => p.Member == result.Series[0].Member).Select(p => p.Days)];
        if (answer.Table is not { } table || buckets.Count == 0)
            return null;
        var parts = new PartBuckets(result, trend.Grain).Of(buckets);
        var labels = buckets.Select((days, i) => answer.Language.AxisBucket(days.Start, trend.Grain) + (parts.Contains(i) ? " …" : "")).ToList();
        return NativeChart.Draw(
            answer, IsBars(trend) ? ChartKind.Bar : ChartKind.Line, labels, SeriesOf(answer, trend, table, buckets.Count),
            parts.Count > 0 ? answer.Language.Say("…: not the whole days", "… : jours incomplets") : null);
    }

    private static bool IsBars(KpiQuery.Trend trend) =>
        trend is { Dimension: null, Grain: >= Grain.Month, Kpi: { Unit: KpiUnit.Money or KpiUnit.Count, Ratio: null, IsStock: false } };

    /// <summary>The whole, beside what it is compared with where the question asks for it; or each member.</summary>
    private static IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> SeriesOf(KpiAnswer answer, KpiQuery.Trend trend, AnswerTable table, int buckets)
    {
        var result = answer.Result;
        if (trend.Dimension is not null)
            return [.. result.Series.Zip(table.Rows).Chunk(buckets).Select(member => (member[0].Second.Label[^1], Values(member.Select(m => m.First))))];
        if (result.EarlierSeries.Count == 0)
            return [(trend.Kpi.Name.In(answer.Language), Values(result.Series))];
        var names = NativeChart.NamesOf(answer);
        return [(names.Before, Values(result.EarlierSeries)), (names.Now, Values(result.Series))];
    }

    private static IReadOnlyList<decimal?> Values(IEnumerable<SeriesPoint> points) => [.. points.Select(p => p.Value.Value)];
}
