namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// What was a season ago comes again: Hyndman &amp; Athanasopoulos, FPP3, section 5.2. A year is 364 days, so that Mondays meet
/// Mondays. The variants go on as the last quarter of a year went: by so much a day, or by a ratio to the year before.
/// </summary>
internal sealed class SeasonalNaive(ForecastMethod name) : IForecastMethod
{
    private const int Week = 7;
    private const int Year = 364;
    private const int Quarter = 91;
    private const int Month = 28;

    /// <summary>Beyond this, a ratio of two quarters says more about a start or an end of business than about growth.</summary>
    private const double MostGrowth = 4;

    public ForecastMethod Name => name;

    public bool KnowsYear => name is ForecastMethod.SeasonalNaiveYear or ForecastMethod.SeasonalNaiveYearGrowth;

    public int FewestDays => name switch
    {
        ForecastMethod.SeasonalNaiveWeek => 2 * Week,
        ForecastMethod.SeasonalNaiveWeekDrift => Quarter,
        ForecastMethod.SeasonalNaiveYear => Year,
        _ => Year + Quarter,
    };

    public double[][] Paths(DailySeries series, IReadOnlyList<int> origins, int reach) => [.. origins.Select(o => Path(series, o, reach))];

    private double[] Path(DailySeries series, int origin, int reach)
    {
        var season = KnowsYear ? Year : Week;
        var drift = name is ForecastMethod.SeasonalNaiveWeekDrift ? DriftAt(series, origin) : 0;
        var growth = name is ForecastMethod.SeasonalNaiveYearGrowth ? GrowthAt(series, origin) : 1;
        var path = new double[reach];
        for (var ahead = 0; ahead < reach; ahead++)
        {
            var seasonsBack = ahead / season + 1;
            path[ahead] = series[origin + ahead - seasonsBack * season] * Math.Pow(growth, seasonsBack) + drift * seasonsBack * season;
        }

        return path;
    }

    /// <summary>A day's share of what the level rose by from the first four weeks of the last quarter to the last four.</summary>
    private static double DriftAt(DailySeries series, int origin) =>
        (series.Sum(origin - Month, Month) - series.Sum(origin - Quarter, Month)) / Month / (Quarter - Month);

    private static double GrowthAt(DailySeries series, int origin)
    {
        var now = series.Sum(origin - Quarter, Quarter);
        var then = series.Sum(origin - Quarter - Year, Quarter);
        return now > 0 && then > 0 ? Math.Clamp(now / then, 1 / MostGrowth, MostGrowth) : 1;
    }
}
