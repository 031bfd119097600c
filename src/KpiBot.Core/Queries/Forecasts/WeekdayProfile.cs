namespace KpiBot.Core.Queries.Forecasts;

/// <summary>What each day of the week is worth, 1 on average: the mean of the last half year.</summary>
internal sealed class WeekdayProfile
{
    private const int Days = 182;

    private readonly double[] weights = new double[DailySeries.Kinds];

    /// <param name="known">How many days of the series are known.</param>
    public WeekdayProfile(DailySeries series, int known)
    {
        var counts = new int[DailySeries.Kinds];
        var first = Math.Max(0, known - Days);
        for (var day = first; day < known; day++)
        {
            weights[series.KindOf(day)] += series[day];
            counts[series.KindOf(day)]++;
        }

        var mean = weights.Sum() / Math.Max(1, known - first);
        var isUsable = mean > 0 && weights.All(w => w >= 0);
        for (var kind = 0; kind < weights.Length; kind++)
            weights[kind] = !isUsable || counts[kind] == 0 ? 1 : weights[kind] / counts[kind] / mean;
    }

    public double Of(int kind) => weights[kind];
}
