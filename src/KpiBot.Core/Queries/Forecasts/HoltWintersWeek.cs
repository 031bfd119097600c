namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Holt–Winters on days with the seven days of the week as its season: the profile of a business that rests on weekends.</summary>
internal sealed class HoltWintersWeek(ForecastMethod name) : IForecastMethod
{
    private const int StartDays = 28;

    private static readonly IReadOnlyList<Smoothing> Additive = Smoothing.Grid([0.02, 0.05, 0.12, 0.3], [0, 0.005, 0.03], [0.02, 0.1, 0.3], [1]);
    private static readonly IReadOnlyList<Smoothing> Damped = Smoothing.Grid([0.02, 0.05, 0.12, 0.3], [0.02, 0.1], [0.02, 0.1, 0.3], [0.9, 0.98]);

    public ForecastMethod Name => name;

    public int FewestDays => 2 * StartDays;

    public bool KnowsYear => false;

    public double[][] Paths(DailySeries series, IReadOnlyList<int> origins, int reach)
    {
        var paths = origins.Select(_ => new double[reach]).ToArray();
        var least = new double[origins.Count];
        Array.Fill(least, double.PositiveInfinity);
        var (level, seasons) = Start(series);
        foreach (var smoothing in name is ForecastMethod.HoltWintersWeekDamped ? Damped : Additive)
            Run(series, new(smoothing, level, 0, seasons), origins, paths, least);
        return paths;
    }

    /// <summary>Goes through the days once; at every origin the forecast is kept if the errors so far are the least.</summary>
    private static void Run(DailySeries series, HoltWintersState state, IReadOnlyList<int> origins, double[][] paths, double[] least)
    {
        var squares = 0d;
        var day = 0;
        for (var at = 0; at < origins.Count; at++)
        {
            var origin = origins[at];
            for (; day < origin; day++)
            {
                var error = state.Observe(series[day], series.KindOf(day));
                squares += day < StartDays ? 0 : error * error;
            }

            if (squares < least[at])
            {
                least[at] = squares;
                state.Forecast(paths[at], ahead => series.KindOf(origin + ahead));
            }
        }
    }

    private static (double Level, double[] Seasons) Start(DailySeries series)
    {
        var level = series.Sum(0, StartDays) / StartDays;
        var sums = new double[DailySeries.Kinds];
        var counts = new int[DailySeries.Kinds];
        for (var day = 0; day < StartDays; day++)
        {
            sums[series.KindOf(day)] += series[day] - level;
            counts[series.KindOf(day)]++;
        }

        return (level, [.. sums.Select((sum, kind) => counts[kind] == 0 ? 0 : sum / counts[kind])]);
    }
}
