namespace KpiBot.Core.Queries.Forecasts;

/// <summary>One look back: what was known of the period, what was forecast for the rest, and what came.</summary>
internal readonly record struct Trial(double Elapsed, double Forecast, double Actual);

/// <summary>The forecast of the best method and how it did in the past.</summary>
/// <param name="Trials">By origin, the latest last, whole weeks apart.</param>
/// <param name="Path">What it says now, from the first day after the last known one through the last that is asked for.</param>
internal sealed record BacktestedSeries(ForecastMethod Method, IReadOnlyList<Trial> Trials, IReadOnlyList<double> Path)
{
    /// <summary>Sum of what the forecasts were off by.</summary>
    public double AbsoluteError { get; } = Trials.Sum(t => Math.Abs(t.Actual - t.Forecast));

    /// <summary>The same of the better seasonal naive method, which every other must beat.</summary>
    public double Naive { get; init; }
}
