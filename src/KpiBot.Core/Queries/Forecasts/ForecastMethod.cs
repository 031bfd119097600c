namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// The methods that compete, all of Hyndman &amp; Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (OTexts, 2021).
/// </summary>
public enum ForecastMethod
{
    /// <summary>The same weekday of the last week (section 5.2).</summary>
    SeasonalNaiveWeek,

    /// <summary>The same weekday of the last week, going on as the last quarter went (section 5.2, with drift).</summary>
    SeasonalNaiveWeekDrift,

    /// <summary>The same weekday 52 weeks earlier (section 5.2).</summary>
    SeasonalNaiveYear,

    /// <summary>The same weekday 52 weeks earlier, times the growth over the last quarter (section 5.2, with drift as a ratio).</summary>
    SeasonalNaiveYearGrowth,

    /// <summary>Holt–Winters' additive method with a season of seven days (section 8.3).</summary>
    HoltWintersWeek,

    /// <summary>The same with a damped trend (section 8.3).</summary>
    HoltWintersWeekDamped,

    /// <summary>Holt–Winters' additive method with a season of twelve months, spread over the days by their weekday (section 8.3).</summary>
    HoltWintersYear,

    /// <summary>The same with a damped trend (section 8.3).</summary>
    HoltWintersYearDamped,
}
