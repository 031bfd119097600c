namespace KpiBot.Core.Queries.Forecasts;

/// <summary>The days ahead, each by the method of its stretch, and how the same would have done in the past over the days asked for.</summary>
internal static class Backtest
{
    /// <summary>How many days of history a forecast needs.</summary>
    public static int FewestDays(Horizon horizon)
    {
        var needed = horizon.Reach > DaysAhead.FarthestWithoutYear ? ForecastMethods.TwoYears : 0;
        var known = Math.Max(ForecastMethods.FewestDays(horizon.Reach), horizon.Elapsed);
        return Math.Max(needed, known + horizon.Reach + (Lookback.FewestOrigins - 1) * Lookback.Step);
    }

    /// <returns>Null where the history is shorter than <see cref="FewestDays"/>.</returns>
    public static BacktestedSeries? Run(DailySeries series, Horizon horizon)
    {
        if (series.Length < FewestDays(horizon))
            return null;
        List<MethodChoice> choices = [.. DaysAhead.Within(horizon.Reach).Select(days => MethodChoice.Of(series, days))];
        var back = new Lookback(series, horizon);
        // Where the best knows too little of the past to look back over the whole period, the next best is tried in its place.
        List<(DaysAhead Days, IForecastMethod Method)> tried =
            [.. choices.Select(c => (c.Days, c.Ranked.First(m => back.OriginsOf(m) >= Lookback.FewestOrigins)))];
        var origins = back.Origins(tried.Min(t => back.OriginsOf(t.Method)));
        var naive = ForecastMethods.For(series, horizon.Reach).Where(m => ForecastMethods.IsNaive(m) && back.OriginsOf(m) >= origins.Length);
        return new(back.Try(origins, tried), Path(series, choices, horizon.Reach))
        {
            Methods = [.. choices.Where(c => c.Days.To > horizon.Skip).Select(c => c.Best.Name).Distinct()],
            Naive = naive.Min(m => Lookback.AbsoluteError(back.Try(origins, [(new(0, horizon.Reach), m)]))),
        };
    }

    private static double[] Path(DailySeries series, IEnumerable<MethodChoice> choices, int reach)
    {
        var path = new double[reach];
        foreach (var (days, ranked) in choices)
        {
            var said = ranked[0].Paths(series, [series.Length], reach)[0];
            for (var ahead = days.From; ahead < Math.Min(days.To, reach); ahead++)
                path[ahead] = series.Possible(said[ahead]);
        }

        return path;
    }
}
