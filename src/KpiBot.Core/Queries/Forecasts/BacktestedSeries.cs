namespace KpiBot.Core.Queries.Forecasts;

/// <summary>One look back: what was known of the period, what was forecast for the rest, and what came.</summary>
internal readonly record struct Trial(double Elapsed, double Forecast, double Actual);

/// <summary>A forecast and how it did in the past.</summary>
/// <param name="Trials">By origin, the latest last, whole weeks apart.</param>
/// <param name="Path">What it says now, from the first day after the last known one through the last that is asked for.</param>
internal sealed record BacktestedSeries(IReadOnlyList<Trial> Trials, IReadOnlyList<double> Path)
{
    /// <summary>Those that speak for the days asked for, the nearest days first.</summary>
    public required IReadOnlyList<ForecastMethod> Methods { get; init; }

    /// <summary>What the better seasonal naive method would have been off by.</summary>
    public required double Naive { get; init; }
}
