using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// Turns what was asked into what can be computed, one query for each KPI and period. The words decide before the view does: a ranking
/// is a ranking, a grain alone is a trend, a dimension alone a breakdown.
/// </summary>
public sealed class QueryPlanner(KpiCatalog catalog, BusinessCalendar calendar)
{
    private const int MostDimensions = 2;

    private static readonly Ranking UsualRanking = new(10, RankingOrder.Highest);

    public IReadOnlyList<PlannedQuery> Plan(Parse parse, Intent.Ask ask)
    {
        Intent.Ask[] parts = [ask, .. ask.MorePeriods.Select(period => ask with { Period = period })];
        if (ask.OtherTop is { } other)
            parts = [.. parts.SelectMany(part => new[] { part, part with { Top = other } })];
        if (ask.View == View.Funnel)
            return [.. parts.Select(part => PlanFunnel(part, new(catalog, calendar, parse, part)))];
        return [.. ask.Kpis.SelectMany(kpi => parts.Select(part => Plan(kpi, part, new(catalog, calendar, parse, part))))];
    }

    private PlannedQuery Plan(KpiDefinition kpi, Intent.Ask ask, NearestQuestions nearest)
    {
        var period = ask.Period ?? kpi.DefaultPeriod;
        return ask switch
        {
            { View: View.Drivers, Grain: null, Top: null } =>
                Ready(new KpiQuery.Drivers(kpi, period) { Dimensions = ask.Breakdown, Presumed = ask.Presumed }, ask),

            { View: View.Drivers } =>
                Refused(new NotAvailableYet(View.Drivers, [nearest.Why(kpi), .. nearest.SplitBy(kpi, nearest.DimensionsOf(kpi)).Take(2)])),

            { View: View.Forecast or View.Target } and ({ Breakdown.Count: > 0 } or { Top: not null }) =>
                Refused(new NotAvailableYet(ask.View, [nearest.OfView(kpi, ask.View), .. IsToCome(period) ? [] : nearest.SplitBy(kpi, ask.Breakdown)])),

            { View: View.Forecast } => Ready(new KpiQuery.Forecast(kpi, period) { Grain = ask.Grain }, ask),

            { View: View.Target, Grain: { } grain } => // a course against targets is not drawn yet
                Refused(new NotAvailableYet(View.Target, [nearest.OfView(kpi, View.Target), nearest.OverTime(kpi, grain)])),

            { View: View.Target } => Ready(new KpiQuery.Target(kpi, WholeOf(period)), ask),

            { Top: { } top, Grain: { } grain, Breakdown: [var dimension, ..] } =>
                Refused(new NotAvailableYet(View.Ranking, [.. nearest.RankedBy(kpi, top, [dimension]), .. nearest.SplitOverTimeBy(kpi, grain, [dimension])])),

            { Top: { } top, Grain: { } grain } => Ready(new KpiQuery.RankedTimes(kpi, TrendPeriod(ask) ?? period, grain, top) { Condition = ask.Condition }, ask),

            { AveragePer: { } grain, View: View.Value } => Ready(new KpiQuery.Average(kpi, ask.Period ?? TrendGrain.UsualPeriod(grain) ?? period, grain), ask),

            { ShareOf: { } dimension, View: View.Value } when ask.Filters.FirstOrDefault(f => f.Dimension == dimension) is { } part =>
                Ready(new KpiQuery.Share(kpi, period, part), ask with { Filters = [.. ask.Filters.Where(f => f != part)] }),

            { Top: not null } or { View: View.Ranking } => Rank(kpi, period, ask, ask.Top ?? UsualRanking, nearest),

            { Grain: not null } or { View: View.Trend } => Trend(kpi, TrendPeriod(ask) ?? period, ask, nearest),

            { Breakdown.Count: > MostDimensions } =>
                Refused(new TooManyDimensions(MostDimensions, nearest.SplitBy(kpi, ask.Breakdown))),

            { Breakdown.Count: > 0 } => Ready(new KpiQuery.Breakdown(kpi, period, ask.Breakdown) { InShares = ask.InShares }, ask),

            { View: View.Breakdown } => Refused(new BreakdownNeedsDimension(kpi, nearest.SplitBy(kpi, nearest.DimensionsOf(kpi)))),

            _ => Ready(new KpiQuery.Value(kpi, period), ask),
        };
    }

    /// <summary>What has not begun has no parts yet.</summary>
    private bool IsToCome(PeriodExpression period) => calendar.Resolve(period) is PeriodResolution.Resolved { Period.IsFuture: true };

    /// <summary>Targets are set for whole periods: "month to date against target" is about the month's.</summary>
    private static PeriodExpression WholeOf(PeriodExpression period) => period switch
    {
        ToDate { Unit: not CalendarUnit.Day and var unit } => new RelativePeriod(unit, 0),
        LandingAt { End: RelativePeriod whole } => whole,
        _ => period,
    };

    /// <summary>One funnel, of the catalogue's steps; a KPI that is none of them, a split or a grain is not passed over.</summary>
    private PlannedQuery PlanFunnel(Intent.Ask ask, NearestQuestions nearest)
    {
        var steps = Funnel.StepsOf(catalog);
        return ask is { Top: null, Grain: null, Breakdown: [] } && steps.Count > 1 && ask.Kpis.All(steps.Contains)
            ? Ready(new KpiQuery.Funnel(ask.Period ?? steps[^1].DefaultPeriod, steps), ask)
            : steps.Count < 2 ? Refused(new NoFunnel([.. ask.Kpis.Take(NearestQuestions.Most).Select(nearest.Value)]))
            : Refused(new NotAvailableYet(View.Funnel, [nearest.WholeFunnel(), .. ask.Kpis.Take(NearestQuestions.Most - 1).Select(nearest.Value)]));
    }

    private static PeriodExpression? TrendPeriod(Intent.Ask ask) =>
        ask.Period ?? (ask.Grain is { } grain ? TrendGrain.UsualPeriod(grain) : null);

    private PlannedQuery Trend(KpiDefinition kpi, PeriodExpression period, Intent.Ask ask, NearestQuestions nearest)
    {
        var grain = ask.Grain ?? TrendGrain.For(calendar.Resolve(period), kpi.FinestGrain);
        return ask.Breakdown.Count > 1
            ? Refused(new TooManyDimensions(1, nearest.SplitOverTimeBy(kpi, grain, ask.Breakdown)))
            : Ready(new KpiQuery.Trend(kpi, period, grain) { Dimension = ask.Breakdown is [var by] ? by : null }, ask);
    }

    private static PlannedQuery Rank(KpiDefinition kpi, PeriodExpression period, Intent.Ask ask, Ranking top, NearestQuestions nearest) =>
        ask.Breakdown is [var dimension]
            ? Ready(new KpiQuery.Ranked(kpi, period, dimension, top) { Condition = ask.Condition, InShares = ask.InShares }, ask)
            : Refused(new RankingNeedsDimension(kpi, nearest.RankedBy(kpi, top, ask.Breakdown.Count > 0 ? ask.Breakdown : nearest.DimensionsOf(kpi))));

    private static PlannedQuery.Ready Ready(KpiQuery query, Intent.Ask ask) =>
        new(query with { Comparison = ask.Comparison, Filters = ask.Filters });

    private static PlannedQuery.Refused Refused(Localization.Issue issue) => new(issue);
}
