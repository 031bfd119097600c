using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries;

/// <summary>Finds the first reason why a query cannot be computed.</summary>
internal sealed class QueryChecks(KpiCatalog catalog, KpiQuery query, Period period, IFactSnapshot facts)
{
    private KpiDefinition Kpi => query.Kpi;

    private QueryAlternatives Alternatives => new(catalog, query, period, facts);

    /// <returns>Null where it can be computed.</returns>
    /// <param name="today">In the business time zone.</param>
    public QueryIssue? Find(DateOnly today) => query is KpiQuery.Funnel funnel
        ? funnel.Steps.Select(step => new QueryChecks(catalog, funnel.Of(step), period, facts).Find(today)).FirstOrDefault(issue => issue is not null)
        : FindOfOne(today);

    private QueryIssue? FindOfOne(DateOnly today) => Undelivered() ?? Unshared() ?? Unsplittable() ?? TooFine() ?? (QueryIssue?)NotBegun() ?? Over(today);

    private QueryIssue.NotDelivered? Undelivered() =>
        Kpi.Facts.All(facts.IsDelivered)
            ? null
            : new(Kpi, [.. Kpi.Facts.Where(f => !facts.IsDelivered(f))], Alternatives.ThatAreDelivered());

    private QueryIssue.DimensionNotShared? Unshared()
    {
        var shared = new SharedDimensions(Kpi, facts);
        foreach (var dimension in SplitBy())
        {
            if (!shared.Has(dimension))
                return NotShared(shared, dimension, DimensionUse.Split);
        }

        foreach (var filter in query is KpiQuery.Share share ? query.Filters.Append(share.Part) : query.Filters)
        {
            if (!shared.Has(filter.Dimension))
                return NotShared(shared, filter.Dimension, DimensionUse.Filter);
        }

        return null;
    }

    private QueryIssue.DimensionNotShared NotShared(SharedDimensions shared, string dimension, DimensionUse use) => new(
        Kpi, new QuestionWording(catalog, query, period).NameOf(dimension), use, shared.LackedBy(dimension), Alternatives.SharedNear(dimension),
        use switch
        {
            DimensionUse.Split => Alternatives.ToSplit(dimension),
            DimensionUse.Filter => Alternatives.ToFilter(dimension),
        });

    private QueryIssue.ChangeNotSplittable? Unsplittable() =>
        query is KpiQuery.Drivers && ChangeShape.Of(Kpi.Formula) is null ? new(Kpi, Alternatives.ToExplain()) : null;

    private IReadOnlyList<string> SplitBy() => query switch
    {
        KpiQuery.Breakdown breakdown => breakdown.Dimensions,
        KpiQuery.Drivers drivers => drivers.Dimensions,
        KpiQuery.Ranked ranked => [ranked.Dimension],
        KpiQuery.Trend { Dimension: { } dimension } => [dimension],
        _ => [],
    };

    private Grain? GrainAsked() => query switch
    {
        KpiQuery.Trend trend => trend.Grain,
        KpiQuery.RankedTimes ranked => ranked.Grain,
        KpiQuery.Average average => average.Grain,
        KpiQuery.Forecast forecast => forecast.Grain,
        _ => null,
    };

    private QueryIssue? TooFine()
    {
        if (GrainAsked() is { } grain && grain < Kpi.FinestGrain)
            return new QueryIssue.GrainTooFine(Kpi, grain, Alternatives.AtGrainsFrom(Kpi.FinestGrain));
        return period.Range.Days == 1 && Kpi.FinestGrain > Grain.Day
            ? new QueryIssue.PeriodTooShort(Kpi, Alternatives.OverLast(Kpi.FinestGrain))
            : null;
    }

    private QueryIssue.PeriodInFuture? NotBegun() =>
        period.IsFuture && query is not (KpiQuery.Forecast or KpiQuery.Target) ? new(Kpi, period.Range, Alternatives.OverLast(Grain.Month)) : null;

    private QueryIssue.ForecastOver? Over(DateOnly today) =>
        query is KpiQuery.Forecast && period.Range.End <= today ? new(Kpi, Alternatives.InsteadOfForecast(Kpi, isOver: true)) : null;
}
