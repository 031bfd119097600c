namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Which method speaks for a stretch of the days ahead: the one that would have been off least in looks back over just these days.</summary>
/// <param name="Ranked">All that were tried, the best first; the simpler first where two are equal.</param>
internal sealed record MethodChoice(DaysAhead Days, IReadOnlyList<IForecastMethod> Ranked)
{
    private const int Plenty = 26;

    public IForecastMethod Best => Ranked[0];

    /// <param name="series">Long enough to look back over the first of the days.</param>
    public static MethodChoice Of(DailySeries series, DaysAhead days)
    {
        var suited = ForecastMethods.For(series, days.From + 1).ToList();
        var longest = series.Length - suited.Min(m => m.FewestDays) - (Lookback.FewestOrigins - 1) * Lookback.Step;
        var back = new Lookback(series, new(0, days.From, Math.Min(days.To, longest) - days.From));
        var candidates = suited.FindAll(m => back.OriginsOf(m) >= Lookback.FewestOrigins);
        if (candidates.Exists(m => back.OriginsOf(m) >= Plenty))
            candidates.RemoveAll(m => back.OriginsOf(m) < Plenty);
        var origins = back.Origins(candidates.Min(back.OriginsOf));
        return new(days, [.. candidates.OrderBy(m => Lookback.AbsoluteError(back.Try(origins, [(days, m)])))]);
    }
}
