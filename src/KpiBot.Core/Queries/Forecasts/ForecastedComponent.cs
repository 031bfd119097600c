using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>A part of a formula, day by day.</summary>
/// <param name="Days">From the first day that came to anything; through the last known one.</param>
internal sealed record ForecastedComponent(DailySeries Days, IReadOnlyList<decimal> Exact)
{
    private const int Quarter = 92;
    private const decimal MostCountedTwice = 0.005m;

    public BacktestedSeries? Backtest { get; init; }

    public static async ValueTask<ForecastedComponent> ReadAsync(
        QueryScope scope, Formula component, DateRange history, CancellationToken cancellation)
    {
        var computation = scope.Compute(scope.Kpi with { Formula = component, Base = null });
        var days = scope.Calendar.Cut(history, Grain.Day);
        var points = await computation.ByBucketsAsync(scope.Maturity.Observe(history), days, null, [null], cancellation).ConfigureAwait(false);
        var exact = points.Select(p => p.Value.Value ?? 0).SkipWhile(v => v == 0).ToList();
        var start = history.End.AddDays(-exact.Count);
        return new(new(start, [.. exact.Select(v => (double)v)], scope.Calendar.Settings.Holidays), exact);
    }

    /// <summary>
    /// Whether a distinct count counts the same one on several days: whether the days of the last quarter exceed the quarter by
    /// more than 0.5 %.
    /// </summary>
    public async ValueTask<bool> CountsTwiceAsync(QueryScope scope, Formula component, CancellationToken cancellation)
    {
        if (!component.Measures.Any(m => m.Aggregate is Aggregate.CountDistinct))
            return false;
        var latest = new DateRange(Days.DayAt(Math.Max(0, Days.Length - Quarter)), Days.DayAt(Days.Length));
        var computation = scope.Compute(scope.Kpi with { Formula = component, Base = null });
        var whole = await computation.TotalAsync(scope.Maturity.Observe(latest), cancellation).ConfigureAwait(false);
        return whole.Value is { } total and not 0 && Math.Abs(Over(latest).Known / total - 1) > MostCountedTwice;
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

    /// <summary>What the method says of all days ahead before this one.</summary>
    public double Ahead(DateOnly day)
    {
        var sum = 0d;
        for (var i = 0; i < day.DayNumber - Days.Start.DayNumber - Days.Length; i++)
            sum += Backtest!.Path[i];
        return sum;
    }
}
