using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>
/// A trend as a chart. Amounts and counts of months and longer stand as columns on zero; days, weeks, rates and several
/// members are lines.
/// </summary>
internal sealed class CourseChartBuilder(KpiAnswer answer, KpiQuery.Trend trend)
{
    private const int MostColumns = 13;
    private const int MostLabelledColumns = 6;
    private const double MemberWidth = 140;

    private readonly KpiResult result = answer.Result;
    private readonly ValueWording values = new(answer.Language, answer.Result.Currency);
    private readonly List<DateRange> buckets = [.. answer.Result.Series.TakeWhile(p => p.Member == answer.Result.Series[0].Member).Select(p => p.Days)];
    private IReadOnlySet<int> parts = new HashSet<int>();

    /// <summary>Whether the last point is the only one that is not whole, because its days are not over: its value stands in the legend.</summary>
    private bool EndsSoFar => parts.Count == 1 && parts.Contains(buckets.Count - 1) && result.Period.IsInProgress;

    public CourseChart? Build()
    {
        var shown = result.Series.Concat(result.EarlierSeries).Select(p => p.Value.Value).OfType<decimal>().ToList();
        if (!result.Series.Any(p => p.Value.Value is not null) || shown.Exists(v => Math.Abs(v) > ValueScale.Largest))
            return null;
        if (ChartModelBuilder.TargetOf(result) is { } target)
            shown.Add(target);

        var isColumns = IsColumns;
        var axis = ValueScale.Of(shown, trend.Kpi.Unit, isColumns || trend.Kpi.Unit is KpiUnit.Money or KpiUnit.Count, new(answer.Language, result.Currency));
        parts = new PartBuckets(result, trend.Grain).Of(buckets);
        List<ChartSeries> series = [.. Earlier(isColumns), .. Current(isColumns)];
        return new(ChartModelBuilder.Title(answer), ChartModelBuilder.Subtitle(answer, answer.Table!.Headers.SkipLast(1)), axis, series)
        {
            IsColumns = isColumns,
            Buckets = buckets.Count,
            Ticks = new TimeTicks(answer.Language, trend.Grain, CourseLayout.PlotWidth(axis)).Of(buckets),
            Parts = parts,
            Labels = [.. Labels(series[^1], isColumns)],
            Target = (double?)ChartModelBuilder.TargetOf(result),
            Legend = ChartModelBuilder.Legend(
                [.. MemberEntries(), .. EarlierEntry(isColumns), .. ChartModelBuilder.TargetEntry(answer), .. PartEntry(isColumns)]),
            Footnotes = [.. Maturing(), .. ChartModelBuilder.SampleFootnote(answer)],
        };
    }

    private bool IsColumns => trend is { Dimension: null, Grain: >= Grain.Month, Kpi: { Unit: KpiUnit.Money or KpiUnit.Count, Ratio: null, IsStock: false } }
        && buckets.Count <= MostColumns;

    private IEnumerable<ChartSeries> Current(bool isColumns) => result.Series.Chunk(buckets.Count)
        .Select((points, i) => new ChartSeries(new ChartMark.Series(i, isColumns), [.. points.Select(p => (double?)p.Value.Value)]));

    private IEnumerable<ChartSeries> Earlier(bool isColumns) => result.EarlierSeries.Count == 0
        ? []
        : [new(new ChartMark.Earlier(isColumns), [.. Enumerable.Range(0, buckets.Count).Select(i => i < result.EarlierSeries.Count ? (double?)result.EarlierSeries[i].Value.Value : null)])];

    /// <summary>Of few columns all, of a line the end: what people look for. Among many columns there is no room; the legend has it.</summary>
    private IEnumerable<PointLabel> Labels(ChartSeries current, bool isColumns)
    {
        if (trend.Dimension is not null || (!isColumns && EndsSoFar))
            yield break;
        var last = Enumerable.Range(0, current.Values.Count).Last(i => current.Values[i] is not null);
        var isFew = current.Values.Count <= MostLabelledColumns && result.EarlierSeries.Count == 0;
        if (isColumns && !isFew)
            yield break;
        var first = isColumns ? 0 : last;
        for (var i = first; i <= last; i++)
        {
            if (result.Series[i].Value.Value is { } value)
                yield return new(i, (double)value, values.Compact(trend.Kpi.Unit, value));
        }
    }

    /// <summary>In the answer's order, the largest first, named as its table names them.</summary>
    private IEnumerable<LegendEntry> MemberEntries() => trend.Dimension is null
        ? []
        : answer.Table!.Rows.Chunk(buckets.Count).Select(rows => rows[0].Label[^1])
            .Select((name, i) => new LegendEntry(new ChartMark.Series(i, IsColumn: false), TextFit.CutMiddle(ChartText.OneLine(name), MemberWidth, ChartSize.Text)));

    private IEnumerable<LegendEntry> EarlierEntry(bool isColumns) => result.EarlierSeries.Count > 0 && result.Comparison is { Comparison.Range: var range }
        ? [new(new ChartMark.Earlier(isColumns), answer.Language.Range(range, result.Period.Unit))]
        : [];

    /// <summary>"so far: €579.1k".</summary>
    private IEnumerable<LegendEntry> PartEntry(bool isColumns)
    {
        if (parts.Count == 0)
            yield break;
        var value = EndsSoFar && trend.Dimension is null && result.Series[^1].Value.Value is { } known
            ? answer.Language.Say(": ", " : ") + values.Compact(trend.Kpi.Unit, known)
            : "";
        yield return new(new ChartMark.Part(isColumns), EndsSoFar ? answer.Language.Say("so far", "à ce jour") + value : Incomplete());
    }

    private string Incomplete() => trend.Grain switch
    {
        Grain.Day => answer.Language.Say("incomplete day", "jour incomplet"),
        Grain.Week => answer.Language.Say("incomplete week", "semaine incomplète"),
        Grain.Month => answer.Language.Say("incomplete month", "mois incomplet"),
        Grain.Quarter => answer.Language.Say("incomplete quarter", "trimestre incomplet"),
        Grain.Year => answer.Language.Say("incomplete year", "année incomplète"),
    };

    /// <summary>A line that falls at its end for want of time must not be read as a fall.</summary>
    private IEnumerable<string> Maturing() => result.Notes.OfType<ResultNote.StillMaturing>().Any()
        ? [answer.Language.Say("The latest points are not final yet.", "Les derniers points ne sont pas encore définitifs.")]
        : [];
}
