using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Where a period will land.</summary>
/// <param name="Value">In the KPI's unit: what has come so far and what is forecast for the rest.</param>
/// <param name="Low">Lower end of the range that holds the landing in four cases of five, as the backtest had it.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Known">The days of the period that are known; empty where it has not begun.</param>
/// <param name="Achieved">Over <paramref name="Known"/>; null where there is none.</param>
public sealed record ForecastResult(decimal Value, decimal Low, decimal High, DateRange Known, decimal? Achieved)
{
    /// <summary>Of each component of the formula, in its order, and in each the nearest days first.</summary>
    public required IReadOnlyList<ForecastMethod> Methods { get; init; }

    /// <summary>
    /// wMAPE, as a fraction: what the landings of the backtest were off by, over what they came to, both summed. Unlike MAPE it
    /// is defined where a period came to nothing, and unlike MASE it says how far off in words that a reader knows.
    /// </summary>
    public required decimal Error { get; init; }

    /// <summary>The same, had the last season simply come again; null for ratios.</summary>
    public required decimal? NaiveError { get; init; }

    /// <summary>How many times the backtest looked ahead.</summary>
    public required int Trials { get; init; }

    /// <summary>The first day of the history.</summary>
    public required DateOnly From { get; init; }
}

/// <summary>Why a KPI cannot be forecast.</summary>
public enum NoForecastReason
{
    /// <summary>It is counted on a day, not over days.</summary>
    Stock,

    /// <summary>Its latest days are still maturing.</summary>
    Cohort,

    /// <summary>It is a mean or a median: its days do not add up.</summary>
    Mean,

    /// <summary>The same one is counted on several days.</summary>
    CountedTwice,
}
