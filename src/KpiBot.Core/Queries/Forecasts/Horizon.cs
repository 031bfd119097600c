namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Which days a forecast is about, seen from the last known day.</summary>
/// <param name="Elapsed">Days of the period that are known already: they end with the last known day.</param>
/// <param name="Skip">Days between the last known day and the first that is asked for.</param>
/// <param name="Length">Days that are asked for, at least one.</param>
internal readonly record struct Horizon(int Elapsed, int Skip, int Length)
{
    /// <summary>How far ahead the last day lies.</summary>
    public int Reach => Skip + Length;
}
