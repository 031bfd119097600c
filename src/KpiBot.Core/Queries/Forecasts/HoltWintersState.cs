namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// Holt–Winters' additive method, FPP3 section 8.3: a level, a trend that may die away, and a season of so many parts, each
/// moved a little by every value.
/// </summary>
internal sealed class HoltWintersState(Smoothing smoothing, double level, double trend, double[] seasons)
{
    private readonly double[] seasons = [.. seasons];
    private double level = level;
    private double trend = trend;

    public double Expect(int season) => level + smoothing.Damping * trend + seasons[season];

    /// <returns>How far the value was from the expected one.</returns>
    public double Observe(double value, int season)
    {
        var error = value - Expect(season);
        var before = level + smoothing.Damping * trend;
        var newLevel = smoothing.Level * (value - seasons[season]) + (1 - smoothing.Level) * before;
        trend = smoothing.Trend * (newLevel - level) + (1 - smoothing.Trend) * smoothing.Damping * trend;
        seasons[season] = smoothing.Season * (value - before) + (1 - smoothing.Season) * seasons[season];
        level = newLevel;
        return error;
    }

    /// <summary>What has just been observed as the model sees it, without its noise.</summary>
    public double Smoothed(int season) => level + seasons[season];

    /// <param name="seasonOf">The season of so many steps ahead, from 0 for the next.</param>
    public void Forecast(Span<double> path, Func<int, int> seasonOf)
    {
        var (sum, damped) = (0d, 1d);
        for (var ahead = 0; ahead < path.Length; ahead++)
        {
            damped *= smoothing.Damping;
            sum += damped;
            path[ahead] = level + sum * trend + seasons[seasonOf(ahead)];
        }
    }
}
