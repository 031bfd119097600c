namespace KpiBot.Core.Queries.Forecasts;

/// <summary>The methods that compete.</summary>
internal static class ForecastMethods
{
    /// <summary>A method that knows the year must have seen it twice.</summary>
    public const int TwoYears = 728;

    /// <summary>The simplest first.</summary>
    private static readonly IReadOnlyList<IForecastMethod> All =
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

    /// <summary>Days of history that the simplest of them needs to look so many days ahead.</summary>
    public static int FewestDays(int reach) => All.Where(m => m.SeesTo(reach)).Min(m => m.FewestDays);

    /// <summary>Those that can look so many days ahead from this history, the simplest first.</summary>
    public static IEnumerable<IForecastMethod> For(DailySeries series, int reach) =>
        All.Where(m => m.SeesTo(reach) && (!m.KnowsYear || series.Length >= TwoYears));

    public static bool IsNaive(IForecastMethod method) => method.Name is ForecastMethod.SeasonalNaiveWeek or ForecastMethod.SeasonalNaiveYear;

    private static bool SeesTo(this IForecastMethod method, int reach) => method.KnowsYear || reach <= DaysAhead.FarthestWithoutYear;
}
