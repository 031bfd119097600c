namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// Chooses a method by rolling-origin evaluation (FPP3 section 5.10, time series cross-validation): at every seventh day of
/// the last year each method says, from the days before alone, what the same days ahead will come to. The least absolute
/// error wins, the simpler method where two are equal.
/// </summary>
internal static class Backtest
{
    /// <summary>Origins are whole weeks apart, so that each looks at the same weekdays as the forecast does.</summary>
    public const int Step = 7;

    public const int FewestOrigins = 8;

    private const int Plenty = 26;
    private const int MostOrigins = 52;

    /// <summary>Farther ahead, a method must know the seasons of the year.</summary>
    private const int FarthestWithoutYear = 92;

    private const int TwoYears = 728;

    /// <summary>The simplest first.</summary>
    private static readonly IReadOnlyList<IForecastMethod> Methods =
    [
        new SeasonalNaive(ForecastMethod.SeasonalNaiveWeek),
        new SeasonalNaive(ForecastMethod.SeasonalNaiveYear),
        new SeasonalNaive(ForecastMethod.SeasonalNaiveWeekDrift),
        new SeasonalNaive(ForecastMethod.SeasonalNaiveYearGrowth),
        new HoltWintersWeek(ForecastMethod.HoltWintersWeek),
        new HoltWintersWeek(ForecastMethod.HoltWintersWeekDamped),
        new HoltWintersYear(ForecastMethod.HoltWintersYear),
        new HoltWintersYear(ForecastMethod.HoltWintersYearDamped),
    ];

    /// <summary>How many days of history a forecast needs.</summary>
    public static int FewestDays(Horizon horizon)
    {
        var needed = horizon.Reach > FarthestWithoutYear ? TwoYears : 0;
        var least = Methods.Where(m => IsFarSighted(m, horizon)).Min(m => m.FewestDays);
        return Math.Max(needed, Math.Max(least, horizon.Elapsed) + horizon.Reach + (FewestOrigins - 1) * Step);
    }

    /// <returns>Null where the history is shorter than <see cref="FewestDays"/>.</returns>
    public static BacktestedSeries? Run(DailySeries series, Horizon horizon)
    {
        if (series.Length < FewestDays(horizon))
            return null;
        var candidates = Candidates(series, horizon);
        var origins = Origins(series, horizon, candidates.Min(c => c.Origins));
        BacktestedSeries? best = null;
        double? naive = null;
        foreach (var (method, _) in candidates)
        {
            var tried = Try(method, series, horizon, origins);
            if (method.Name is ForecastMethod.SeasonalNaiveWeek or ForecastMethod.SeasonalNaiveYear)
                naive = Math.Min(naive ?? double.PositiveInfinity, tried.AbsoluteError);
            if (best is null || tried.AbsoluteError < best.AbsoluteError)
                best = tried;
        }

        return best! with { Naive = naive!.Value };
    }

    private static List<(IForecastMethod Method, int Origins)> Candidates(DailySeries series, Horizon horizon)
    {
        var candidates = Methods
            .Where(m => IsFarSighted(m, horizon) && (!m.KnowsYear || series.Length >= TwoYears))
            .Select(m => (Method: m, Origins: (series.Length - horizon.Reach - Math.Max(m.FewestDays, horizon.Elapsed)) / Step + 1))
            .Where(c => c.Origins >= FewestOrigins)
            .ToList();
        return candidates.Any(c => c.Origins >= Plenty) ? candidates.FindAll(c => c.Origins >= Plenty) : candidates;
    }

    private static bool IsFarSighted(IForecastMethod method, Horizon horizon) => method.KnowsYear || horizon.Reach <= FarthestWithoutYear;

    /// <summary>Ascending; the last is now.</summary>
    private static int[] Origins(DailySeries series, Horizon horizon, int available)
    {
        var count = Math.Min(available, MostOrigins);
        var origins = new int[count + 1];
        for (var i = 0; i < count; i++)
            origins[i] = series.Length - horizon.Reach - (count - 1 - i) * Step;
        origins[count] = series.Length;
        return origins;
    }

    private static BacktestedSeries Try(IForecastMethod method, DailySeries series, Horizon horizon, int[] origins)
    {
        var paths = method.Paths(series, origins, horizon.Reach);
        if (series.IsNeverNegative)
        {
            foreach (var path in paths)
                Floor(path);
        }

        var trials = new Trial[origins.Length - 1];
        for (var i = 0; i < trials.Length; i++)
        {
            trials[i] = new(
                series.Sum(origins[i] - horizon.Elapsed, horizon.Elapsed),
                paths[i].AsSpan(horizon.Skip).ToArray().Sum(),
                series.Sum(origins[i] + horizon.Skip, horizon.Length));
        }

        return new(method.Name, trials, paths[^1]);
    }

    private static void Floor(double[] path)
    {
        for (var i = 0; i < path.Length; i++)
            path[i] = Math.Max(0, path[i]);
    }
}
