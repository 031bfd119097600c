using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Export;

/// <summary>The numbers that an answer shows, one by one.</summary>
internal static class ExportedNumbers
{
    public static IEnumerable<ExportedNumber> Of(KpiResult result) => result switch
    {
        { Query: KpiQuery.Trend trend } => result.Series.Select(p => Point(p) with { Members = Members(trend.Dimension is { } by ? [by] : [], [p.Member]) }),
        _ when IsCourse(result) => result.Series.Select(Point),
        { Query: KpiQuery.Funnel } => result.Steps.Select(step => new ExportedNumber(result.Period.Answered, step.Value.Value)
        {
            Kpi = step.Kpi,
            Earlier = step.Comparison?.Earlier.Value,
            Change = step.Comparison?.Change,
        }),
        { Drivers.Splits: [var split, ..] } => split.Parts.Select(part => new ExportedNumber(result.Period.Answered, part.Current.Value)
        {
            Members = Members([split.Dimension], [part.Member]),
            Earlier = part.Earlier.Value,
            Change = part.Current.Value - part.Earlier.Value,
            Part = part.Contribution,
        }),
        { Dimensions.Count: > 0 } => result.Rows.Select(r => new ExportedNumber(result.Period.Answered, r.Value.Value)
        {
            Members = Members(result.Dimensions, r.Members),
            Earlier = r.Earlier?.Value,
            Change = r.Change,
        }),
        { Forecast: { } forecast } => [new(result.Period.Range, forecast.Value) { Earlier = result.Comparison?.Earlier.Value, Change = result.Comparison?.Change }],
        _ => [new(result.Period.Answered, result.Headline.Value) { Earlier = result.Comparison?.Earlier.Value, Change = result.Comparison?.Change }],
    };

    /// <summary>Whether its rows are days, weeks, months, each by itself and set against nothing.</summary>
    public static bool IsCourse(KpiResult result) =>
        result.Query is KpiQuery.Trend or KpiQuery.RankedTimes || (result.Query is KpiQuery.Forecast && result.Series.Count > 1);

    private static ExportedNumber Point(SeriesPoint point) => new(point.Days, point.Value.Value);

    private static Dictionary<string, string?> Members(IReadOnlyList<string> dimensions, IReadOnlyList<string?> members) =>
        dimensions.Zip(members).ToDictionary(pair => pair.First, pair => pair.Second);
}

/// <param name="Days">That the value is of.</param>
internal sealed record ExportedNumber(DateRange Days, decimal? Value)
{
    /// <summary>By dimension.</summary>
    public IReadOnlyDictionary<string, string?> Members { get; init; } = new Dictionary<string, string?>();

    /// <summary>Null for the answer's own.</summary>
    public KpiDefinition? Kpi { get; init; }

    public decimal? Earlier { get; init; }

    public decimal? Change { get; init; }

    /// <summary>What it brought to the whole change.</summary>
    public decimal? Part { get; init; }
}
