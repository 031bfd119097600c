namespace KpiBot.Core.Queries.Forecasts;

/// <summary>The parameters of exponential smoothing, FPP3 section 8.3: of the level, the trend, the season, and how fast the trend dies away.</summary>
/// <param name="Damping">1 where the trend goes on for ever.</param>
internal readonly record struct Smoothing(double Level, double Trend, double Season, double Damping)
{
    /// <summary>Few enough to try all of them at every origin; those with the least squared one-step error are taken.</summary>
    public static IReadOnlyList<Smoothing> Grid(ReadOnlySpan<double> levels, ReadOnlySpan<double> trends, ReadOnlySpan<double> seasons, ReadOnlySpan<double> dampings)
    {
        var grid = new List<Smoothing>();
        foreach (var level in levels)
        {
            foreach (var trend in trends)
            {
                foreach (var season in seasons)
                {
                    foreach (var damping in dampings)
                        grid.Add(new(level, trend, season, damping));
                }
            }
        }

        return grid;
    }
}
