using System.Globalization;
using KpiBot.Channels.Charts;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>
/// An answer as a chart that Teams draws. Courses are lines, members are bars; two dimensions are stacked where their parts add
/// up. Where a bar would lie below zero or be a hair's breadth (a funnel) the table alone is clearer.
/// </summary>
internal sealed class KpiChart(KpiAnswer answer, AnswerTable table, CardLimits limits)
{
    private const int FewestBars = 2;
    private const int MostStacks = 8;
    private const int MostParts = 6;

    /// <summary>Divided by it, a decimal has no zeros at its end.</summary>
    private const decimal WithoutZeros = 1.000_000_000_000_000_000_000_000_000m;

    private readonly KpiResult result = answer.Result;
    private readonly KpiUnit unit = answer.Result.Query.Kpi.Unit;

    /// <summary>Null where there is nothing to draw, or no room for it.</summary>
    public NativeChart? Build() => limits.Points == 0 || table.Rows.Count == 0 ? null : result.Query switch
    {
        KpiQuery.Trend { Dimension: null } => Course(),
        KpiQuery.Trend => CourseOfMembers(),
        KpiQuery.Breakdown { Dimensions.Count: 2 } => Stacks(),
        KpiQuery.Breakdown or KpiQuery.Ranked => Bars([.. result.Rows.Select(row => row.Value.Value)]),
        KpiQuery.RankedTimes => Bars([.. result.Series.Select(point => point.Value.Value)]),
        KpiQuery.Target => Target(),
        KpiQuery.Forecast => Landing(),
        _ => null,
    };

    private LineChart? Course()
    {
        if (answer.Spark is not { } spark || result.Series.Count != table.Rows.Count)
            return null;
        var lines = new List<LineSeries>();
        if (result.EarlierSeries.Count > 0 && result.Comparison is { Comparison.Range: var range })
            lines.Add(new(answer.Language.Range(range, result.Period.Unit), Points(result.Series, result.EarlierSeries)) { Color = ChartColor.Neutral });
        lines.Add(new(Name(result.Query.Kpi.Name.In(answer.Language)), Points(result.Series, result.Series)) { Color = ChartColor.Blue });
        return Count(lines) > limits.Points ? null : new(Title, KpiSpark.Of(spark, limits), lines) { YAxisTitle = UnitTitle };
    }

    private LineChart? CourseOfMembers()
    {
        var members = result.Series.Zip(table.Rows).GroupBy(pair => pair.First.Member).ToList();
        List<LineSeries> lines = [.. members.Select((member, i) => new LineSeries(
            Name(member.First().Second.Label[^1]), Points([.. member.Select(p => p.First)], [.. member.Select(p => p.First)])) { Color = (ChartColor)(i % (int)ChartColor.Neutral) })];
        var sparks = members.Select(member => (CardElement)CardText.Line(
            new TextRun(TextBars.Spark([.. member.Select(p => (double?)p.First.Value.Value).TakeLast(KpiSpark.Length)])) { Color = TextColor.Accent },
            new TextRun($"  {Name(member.First().Second.Label[^1])}") { Size = TextSize.Small }) with
        { Spacing = Spacing.Small });
        return Count(lines) is var points && (points == 0 || points > limits.Points) ? null : new(Title, new Container([.. sparks]), lines) { YAxisTitle = UnitTitle };
    }

    private HorizontalBarChart? Bars(IReadOnlyList<decimal?> values) =>
        BarPoints(values) is { } bars ? new HorizontalBarChart(Title, TextBarsOf(bars.Count), bars) { XAxisTitle = UnitTitle } : null;

    /// <summary>What has come in one colour, what it is set against in another.</summary>
    private HorizontalBarChart? Target() => result.Target is { } target
        && new[] { target.Achieved, target.Expected?.Value, target.Landing?.Value, target.Value }.Where(v => v is not null).ToList() is var values
        && BarPoints(values) is { } bars
        ? new HorizontalBarChart(Title, TextBarsOf(bars.Count), [.. bars.Select((bar, i) => bar with { Color = i == bars.Count - 1 ? ChartColor.Marigold : i == 0 ? ChartColor.Blue : ChartColor.Neutral })]) { XAxisTitle = UnitTitle }
        : null;

    private VerticalBarChart? Landing() => result.Forecast is { } forecast && BarPoints([.. result.Series.Select(p => p.Value.Value)]) is { } bars
        ? new VerticalBarChart(Title, TextBarsOf(bars.Count), [.. bars.Zip(result.Series, (bar, point) => bar with { Color = point.Days.End <= forecast.Known.End ? ChartColor.Blue : ChartColor.Marigold })]) { YAxisTitle = UnitTitle }
        : null;

    /// <summary>Null where one would lie below zero, or there is nothing to compare.</summary>
    private List<BarPoint>? BarPoints(IReadOnlyList<decimal?> values)
    {
        if (values.Count != table.Rows.Count || values.Count < FewestBars || values.Any(v => v < 0) || values.All(v => v is null or 0))
            return null;
        return [.. values.Zip(table.Rows).Take(CardLimits.Bars).Where(pair => pair.First is not null)
            .Select(pair => new BarPoint(Name(string.Join(" · ", pair.Second.Label)), Shown(pair.First!.Value)) { Color = ChartColor.Blue })];
    }

    private StackedBarChart? Stacks()
    {
        if (!result.Query.Kpi.IsAdditive || result.Rows.Count != table.Rows.Count || result.Rows.Any(r => r.Value.Value < 0))
            return null;
        var rows = result.Rows.Zip(table.Rows).Where(pair => pair.First.Value.Value is not null).ToList();
        var stacks = rows.GroupBy(pair => pair.Second.Label[0]).OrderByDescending(stack => stack.Sum(pair => pair.First.Value.Value)).ToList();
        var parts = rows.GroupBy(pair => pair.Second.Label[1]).OrderByDescending(part => part.Sum(pair => pair.First.Value.Value)).Select(part => part.Key).ToList();
        if (stacks.Count is < FewestBars or > MostStacks || parts.Count is < FewestBars or > MostParts)
            return null;
        return new(Title, TextBarsOf(CardLimits.Bars), [.. stacks.Select(stack => new StackedBar(
            Name(stack.Key),
            [.. stack.OrderBy(pair => parts.IndexOf(pair.Second.Label[1])).Select(pair => new StackPart(Name(pair.Second.Label[1]), Shown(pair.First.Value.Value!.Value))
            {
                Color = (ChartColor)parts.IndexOf(pair.Second.Label[1]),
            })]))])
        { XAxisTitle = UnitTitle };
    }

    /// <summary>Beside the days of the answer, so that both lines lie over each other.</summary>
    private List<LinePoint> Points(IReadOnlyList<SeriesPoint> days, IReadOnlyList<SeriesPoint> values) =>
        [.. days.Zip(values).Where(pair => pair.Second.Value.Value is not null)
            .Select(pair => new LinePoint(pair.First.Days.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Shown(pair.Second.Value.Value!.Value)))];

    private static int Count(IEnumerable<LineSeries> lines) => lines.Sum(line => line.Values.Count);

    /// <summary>For clients without charts: the same bars as blocks of text.</summary>
    private Table TextBarsOf(int rows) => new(
        [new(3), new(4)],
        [
            Row(new(Name(string.Join(" · ", table.Headers.Take(table.Rows[0].Label.Count)))) { Weight = TextWeight.Bolder }, new(Title) { Weight = TextWeight.Bolder }),
            .. table.Rows.Take(Math.Min(rows, CardLimits.Bars)).Select(row => Row(
                new(Name(string.Join(" · ", row.Label))),
                new(TextBars.Bar(row.Share ?? 0, KpiSpark.BarLength)) { Color = TextColor.Accent })),
        ])
    { Spacing = Spacing.Medium };

    private static TableRow Row(TextRun label, TextRun bar) => new([new([CardText.Line(label)]), new([CardText.Line(bar)])]);

    private string Title => CardText.Plain(answer.Title, limits.Characters);

    private static string Name(string name) => CardText.Plain(name, CardLimits.Name);

    private string? UnitTitle => new AxisWording(answer.Language, result.Currency).Unit(unit);

    /// <summary>Percent as numbers of percent; to as many digits as a chart can show.</summary>
    private decimal Shown(decimal value)
    {
        var shown = unit is KpiUnit.Percent ? value * 100 : value;
        return Math.Round(shown, Math.Abs(shown) >= 1_000 ? 0 : 2) / WithoutZeros;
    }
}
