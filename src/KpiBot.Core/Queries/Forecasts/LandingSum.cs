using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Puts the components of a formula together again: the landing, its range, its parts, and how the backtest fared.</summary>
internal sealed class LandingSum(KpiDefinition kpi, IReadOnlyList<Formula> components, IReadOnlyList<ForecastedComponent> tried)
{
    /// <returns>Null where the formula comes to nothing, such as a ratio over no sales.</returns>
    public ForecastOutcome.Made? Land(DateRange period, DateRange known, IReadOnlyList<DateRange> buckets)
    {
        if (Value(period) is not { } value)
            return null;
        var achieved = known.IsEmpty ? null : Value(known);
        var landings = Landings();
        if (landings.Count == 0)
            return null;
        var (low, high) = Range(value, period, landings);
        var actuals = landings.Sum(l => Math.Abs(l.Actual));
        return new(
            new(value, low, high, known, achieved)
            {
                Methods = [.. tried.SelectMany(t => t.Backtest!.Methods)],
                Error = Share(landings.Sum(l => Math.Abs(l.Actual - l.Forecast)), actuals),
                NaiveError = IsSum ? Share(tried[0].Backtest!.Naive, actuals) : null,
                Trials = landings.Count,
                From = tried.Min(t => t.Days.Start),
            },
            [.. buckets.Select(Value)]);
    }

    /// <summary>Rounded from the last known day on, so that what the parts of a period come to is what it comes to itself.</summary>
    private decimal? Value(DateRange range)
    {
        var values = new decimal[tried.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (known, _) = tried[i].Over(range);
            values[i] = known + Rounded(tried[i].Ahead(range.End)) - Rounded(tried[i].Ahead(range.Start));
        }

        return ForecastComponents.Evaluate(kpi.Formula, components, values);
    }

    private List<(double Forecast, double Actual)> Landings()
    {
        var landings = new List<(double, double)>();
        var count = tried.Min(t => t.Backtest!.Trials.Count);
        for (var back = 1; back <= count; back++)
        {
            var trials = tried.Select(t => t.Backtest!.Trials[^back]).ToList();
            var forecast = ForecastComponents.Evaluate(kpi.Formula, components, [.. trials.Select(t => (decimal)(t.Elapsed + t.Forecast))]);
            var actual = ForecastComponents.Evaluate(kpi.Formula, components, [.. trials.Select(t => (decimal)(t.Elapsed + t.Actual))]);
            if (forecast is { } said && actual is { } came)
                landings.Add(((double)said, (double)came));
        }

        return landings;
    }

    /// <summary>
    /// Errors of sums grow with the sum: they are taken in proportion to what was forecast, where that is above zero throughout.
    /// All others are taken as they are.
    /// </summary>
    private (decimal Low, decimal High) Range(decimal value, DateRange period, List<(double Forecast, double Actual)> landings)
    {
        if (!IsSum)
        {
            var plain = Rounded(ErrorQuantile.Of(landings.Select(l => l.Actual - l.Forecast)));
            return (tried.All(t => t.Days.IsNeverNegative) ? Math.Max(0, value - plain) : value - plain, value + plain);
        }

        var component = tried[0];
        var only = component.Backtest!;
        var (achieved, forecast) = component.Over(period);
        var isProportional = forecast > 0 && only.Trials.All(t => t.Forecast > 0);
        var off = isProportional
            ? forecast * ErrorQuantile.Of(only.Trials.Select(t => (t.Actual - t.Forecast) / t.Forecast))
            : ErrorQuantile.Of(only.Trials.Select(t => t.Actual - t.Forecast));
        var low = achieved + Rounded(component.Days.IsNeverNegative ? Math.Max(0, forecast - off) : forecast - off);
        return (Math.Min(low, value), Math.Max(achieved + Rounded(forecast + off), value));
    }

    /// <summary>Whether the KPI's days simply add up: then the backtest of its one component is that of the KPI.</summary>
    private bool IsSum => components is [var only] && only == kpi.Formula;

    private decimal Rounded(double number) => Math.Round((decimal)number, kpi.Unit switch
    {
        KpiUnit.Count => 0,
        KpiUnit.Money => 2,
        KpiUnit.Percent or KpiUnit.Days or KpiUnit.Score => 6,
    });

    private static decimal Share(double error, double actual) =>
        actual > 0 ? Math.Round((decimal)(error / actual), 4) : error > 0 ? 1 : 0;
}
