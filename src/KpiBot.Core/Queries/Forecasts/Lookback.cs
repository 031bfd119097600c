namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// Looks back by rolling origins (FPP3 section 5.10, time series cross-validation): at every seventh day of the last year, what
/// would have been said, from the days before alone, of the same days ahead.
/// </summary>
internal sealed class Lookback(DailySeries series, Horizon horizon)
{
    /// <summary>Origins are whole weeks apart, so that each looks at the same weekdays as the forecast does.</summary>
    public const int Step = 7;

    public const int FewestOrigins = 8;

    private const int MostOrigins = 52;

    /// <summary>How often a method could have spoken.</summary>
    public int OriginsOf(IForecastMethod method) => (series.Length - horizon.Reach - Math.Max(method.FewestDays, horizon.Elapsed)) / Step + 1;

    /// <summary>Days known at each look, ascending.</summary>
    public int[] Origins(int available)
    {
        var count = Math.Min(available, MostOrigins);
        return [.. Enumerable.Range(0, count).Select(i => series.Length - horizon.Reach - (count - 1 - i) * Step)];
    }

    /// <param name="stretches">Which method speaks for which days.</param>
    public Trial[] Try(int[] origins, IReadOnlyList<(DaysAhead Days, IForecastMethod Method)> stretches)
    {
        var said = new double[origins.Length];
        foreach (var (days, method) in stretches)
        {
            var paths = method.Paths(series, origins, horizon.Reach);
            var last = Math.Min(days.To, horizon.Reach);
            for (var i = 0; i < said.Length; i++)
            {
                for (var ahead = Math.Max(days.From, horizon.Skip); ahead < last; ahead++)
                    said[i] += series.Possible(paths[i][ahead]);
            }
        }

        return
        [
            .. origins.Select((origin, i) => new Trial(
                series.Sum(origin - horizon.Elapsed, horizon.Elapsed),
                said[i],
                series.Sum(origin + horizon.Skip, horizon.Length))),
        ];
    }

    public static double AbsoluteError(IEnumerable<Trial> trials) => trials.Sum(t => Math.Abs(t.Actual - t.Forecast));
}
