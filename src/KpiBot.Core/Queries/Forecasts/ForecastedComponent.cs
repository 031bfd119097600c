using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>A part of a formula, day by day.</summary>
/// <param name="Days">From the first day that came to anything; through the last known one.</param>
/// <param name="CountedTwice">Of distinct counts: by which share the days together exceed the whole.</param>
internal sealed record ForecastedComponent(DailySeries Days, IReadOnlyList<decimal> Exact, decimal CountedTwice)
{
    public BacktestedSeries? Backtest { get; init; }

    public static async ValueTask<ForecastedComponent> ReadAsync(
        QueryScope scope, Formula component, DateRange history, CancellationToken cancellation)
    {
        var part = scope.Kpi with { Formula = component, Base = null };
        var computation = scope.Compute(part);
        var observed = scope.Maturity.Observe(history);
        var days = scope.Calendar.Cut(history, Grain.Day);
        var points = await computation.ByBucketsAsync(observed, days, null, [null], cancellation).ConfigureAwait(false);
        var counted = 0m;
        if (component.Measures.Any(m => m.Aggregate is Aggregate.CountDistinct))
        {
            var whole = await scope.Compute(part).TotalAsync(observed, cancellation).ConfigureAwait(false);
            counted = whole.Value is { } total and not 0 ? Math.Abs(points.Sum(p => p.Value.Value ?? 0) / total - 1) : 0;
        }

        var exact = points.Select(p => p.Value.Value ?? 0).SkipWhile(v => v == 0).ToList();
        var start = history.End.AddDays(-exact.Count);
        return new(new(start, [.. exact.Select(v => (double)v)], scope.Calendar.Settings.Holidays), exact, counted);
    }

    /// <summary>What is known of the days, and what the method says of the rest; days before the series are nothing.</summary>
    public (decimal Known, double Forecast) Over(DateRange range)
    {
        var (known, forecast) = (0m, 0d);
        for (var day = range.Start; day < range.End; day = day.AddDays(1))
        {
            var index = day.DayNumber - Days.Start.DayNumber;
            if (index >= Days.Length)
                forecast += Backtest!.Path[index - Days.Length];
            else if (index >= 0)
                known += Exact[index];
        }

        return (known, forecast);
    }
}
