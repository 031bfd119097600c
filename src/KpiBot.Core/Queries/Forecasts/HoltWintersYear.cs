namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// Holt–Winters on months with the twelve months of the year as its season. A month's value is its total over the weight of
/// its days, so that a month with five Sundays is not a bad month; the forecast is spread over the days by the same weights.
/// </summary>
internal sealed class HoltWintersYear(ForecastMethod name) : IForecastMethod
{
    private const int Months = 12;

    /// <summary>Fewer days of a month in progress say little about it.</summary>
    private const int FewestOfMonth = 10;

    private static readonly IReadOnlyList<Smoothing> Additive = Smoothing.Grid([0.1, 0.3, 0.6], [0, 0.05, 0.2], [0.1, 0.4], [1]);
    private static readonly IReadOnlyList<Smoothing> Damped = Smoothing.Grid([0.1, 0.3, 0.6], [0.05, 0.2], [0.1, 0.4], [0.8, 0.95]);

    public ForecastMethod Name => name;

    /// <summary>Two years of whole months, whichever day the series begins on.</summary>
    public int FewestDays => 762;

    public bool KnowsYear => true;

    public double[][] Paths(DailySeries series, IReadOnlyList<int> origins, int reach) => [.. origins.Select(o => Path(series, o, reach))];

    private double[] Path(DailySeries series, int origin, int reach)
    {
        var profile = new WeekdayProfile(series, origin);
        var months = MonthsBefore(series, profile, origin);
        var first = series.MonthOf(origin);
        var firstAhead = months[^1].Month == first ? -1 : 0;
        var last = series.MonthOf(origin + reach - 1);
        var levels = Forecast(months, last - first + 1, firstAhead);

        var path = new double[reach];
        for (var ahead = 0; ahead < reach; ahead++)
        {
            var month = series.MonthOf(origin + ahead) - first;
            path[ahead] = levels[month] * profile.Of(series.KindOf(origin + ahead));
        }

        return path;
    }

    /// <summary>Months without a gap, counted from year 0, each with its value a weighted day.</summary>
    private static List<(int Month, double Value)> MonthsBefore(DailySeries series, WeekdayProfile profile, int origin)
    {
        var months = new List<(int, double)>();
        var day = series.Start.Day == 1 ? 0 : DateTime.DaysInMonth(series.Start.Year, series.Start.Month) - series.Start.Day + 1;
        while (day < origin)
        {
            var month = series.MonthOf(day);
            var (total, weight, days) = (0d, 0d, 0);
            for (; day < origin && series.MonthOf(day) == month; day++, days++)
            {
                total += series[day];
                weight += profile.Of(series.KindOf(day));
            }

            if (series.MonthOf(day) != month || days >= FewestOfMonth)
                months.Add((month, weight > 0 ? total / weight : 0));
        }

        return months;
    }

    /// <param name="firstAhead">-1 where the first month to forecast is the one observed last, in progress; else 0.</param>
    private double[] Forecast(List<(int Month, double Value)> months, int count, int firstAhead)
    {
        var best = new double[count];
        var least = double.PositiveInfinity;
        var start = Start(months);
        var ahead = new double[count + firstAhead];
        foreach (var smoothing in name is ForecastMethod.HoltWintersYearDamped ? Damped : Additive)
        {
            var state = new HoltWintersState(smoothing, start.Level, start.Trend, start.Seasons);
            var squares = 0d;
            for (var i = 0; i < months.Count; i++)
            {
                var error = state.Observe(months[i].Value, months[i].Month % Months);
                squares += i < Months ? 0 : error * error;
            }

            if (squares >= least)
                continue;
            least = squares;
            var last = months[^1].Month;
            state.Forecast(ahead, step => (last + 1 + step) % Months);
            if (firstAhead < 0)
                best[0] = state.Smoothed(last % Months);
            ahead.CopyTo(best, -firstAhead);
        }

        return best;
    }

    private static (double Level, double Trend, double[] Seasons) Start(List<(int Month, double Value)> months)
    {
        var firstYear = months.Take(Months).Average(m => m.Value);
        var trend = (months.Skip(Months).Take(Months).Average(m => m.Value) - firstYear) / Months;
        var seasons = new double[Months];
        for (var i = 0; i < 2 * Months; i++)
            seasons[months[i].Month % Months] += (months[i].Value - firstYear - trend * (i - (Months - 1) / 2d)) / 2;
        return (firstYear - trend * Months / 2, trend, seasons);
    }
}
