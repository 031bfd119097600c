using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Forecasts one KPI for a period that is not over: reads its days, lets the methods compete, and adds up.</summary>
internal sealed class KpiForecaster(QueryScope scope)
{
    private readonly KpiDefinition kpi = scope.Kpi;

    /// <param name="buckets">Days that the landing is wanted apart for; they lie in the period.</param>
    public async ValueTask<ForecastOutcome> ForecastAsync(DateRange period, IReadOnlyList<DateRange> buckets, CancellationToken cancellation)
    {
        if (ForecastComponents.Of(kpi.Formula) is not { } components)
            return new ForecastOutcome.Impossible(ReasonOf(kpi));
        if (new ForecastHistory(scope).Range is not { } history)
            return new ForecastOutcome.TooShort(0, Backtest.FewestDays(new(0, 0, period.Days)));

        var horizon = HorizonOf(history, period);
        var tried = new List<ForecastedComponent>(components.Count);
        foreach (var component in components)
        {
            var series = await ForecastedComponent.ReadAsync(scope, component, history, cancellation).ConfigureAwait(false);
            if (await series.CountsTwiceAsync(scope, component, cancellation).ConfigureAwait(false))
                return new ForecastOutcome.Impossible(NoForecastReason.CountedTwice);
            if (Backtest.Run(series.Days, horizon) is not { } backtest)
                return new ForecastOutcome.TooShort(series.Days.Length, Backtest.FewestDays(horizon));
            tried.Add(series with { Backtest = backtest });
        }

        var known = history.Intersect(period);
        return new LandingSum(kpi, components, tried).Land(period, known, buckets) is { } landed
            ? landed
            : new ForecastOutcome.TooShort(0, Backtest.FewestDays(horizon));
    }

    private static Horizon HorizonOf(DateRange history, DateRange period)
    {
        var first = period.Start < history.End ? history.End : period.Start;
        var elapsed = Math.Max(0, history.End.DayNumber - period.Start.DayNumber);
        return new(elapsed, first.DayNumber - history.End.DayNumber, period.End.DayNumber - first.DayNumber);
    }

    private static NoForecastReason ReasonOf(KpiDefinition kpi) =>
        kpi.Formula.Measures.Any(m => m.Day is MeasureDay.OpenBetween || m.Aggregate is Aggregate.Last) ? NoForecastReason.Stock
        : kpi.Formula.Measures.Any(m => m.MaturesOn is not null) ? NoForecastReason.Cohort
        : NoForecastReason.Mean;
}
