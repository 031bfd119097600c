namespace KpiBot.Core.Queries.Forecasts;

/// <summary>What became of a forecast.</summary>
internal abstract record ForecastOutcome
{
    private ForecastOutcome() { }

    /// <param name="Buckets">The landing's parts, one for each bucket that was asked for, in their order.</param>
    public sealed record Made(ForecastResult Forecast, IReadOnlyList<decimal?> Buckets) : ForecastOutcome;

    public sealed record TooShort(int Days, int Needed) : ForecastOutcome;

    public sealed record Impossible(NoForecastReason Reason) : ForecastOutcome;
}
