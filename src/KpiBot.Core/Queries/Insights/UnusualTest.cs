using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Whether a value is an outlier among those before it: the distance of each from the median of the eight before it is its residual,
/// and a value is unusual whose residual lies three robust standard deviations or more from the others' median (Iglewicz &amp; Hoaglin 1993;
/// three is what Leys et al., Detecting Outliers, 2013, call very conservative). Where the same stretch of a year earlier is known for
/// enough of them, the growth against it must be as unusual too: what comes every year is no surprise.
/// </summary>
internal sealed class UnusualTest(ComparableStretches stretches, IReadOnlyList<double> earlier, KpiUnit unit)
{
    /// <summary>Residuals that a swing is told from.</summary>
    private const int FewestResiduals = 8;

    private const int MostResiduals = 52;
    private const int Base = 8;
    private const double Least = 3;

    /// <returns>Null where it is not unusual, and where there is too little to tell.</returns>
    public Insight.Unusual? Find(double value)
    {
        if (Against(value, earlier.Count, LevelAt) is not { } recent)
            return null;
        var unusual = Seasonal(value) is not { } seasonal ? recent
            : Math.Sign(seasonal.Away) != Math.Sign(recent.Away) ? null
            : Math.Abs(seasonal.Away) < Math.Abs(recent.Away) ? seasonal : recent;
        if (unusual is null || Math.Abs(unusual.Away) < Least)
            return null;
        return new(stretches.Own, (decimal)unusual.Expected, (decimal)unusual.Swing, Math.Abs(unusual.Away))
        {
            Score = InsightScores.Of(InsightScores.Unusual, Math.Abs(unusual.Away) / (2 * Least)),
        };
    }

    private Distance? Seasonal(double value)
    {
        var reach = Enumerable.Range(0, earlier.Count).TakeWhile(i => stretches.YearBefore(i) is { } then && then < earlier.Count && earlier[then] > 0).Count();
        return stretches.YearBefore(-1) is { } own && own < earlier.Count && earlier[own] > 0 ? Against(value, reach, SeasonAt) : null;
    }

    /// <param name="known">How many of the earlier ones can be told a level for.</param>
    /// <param name="expectedAt">What was to be expected of one, by its index; -1 is the value itself.</param>
    private Distance? Against(double value, int known, Func<int, double> expectedAt)
    {
        var residuals = Math.Min(MostResiduals, known - Base);
        if (residuals < FewestResiduals)
            return null;
        var expected = expectedAt(-1);
        // Swings grow with what swings, as long as there is something to measure them by.
        var isRelative = value > 0 && expected > 0 && Enumerable.Range(0, residuals).All(i => earlier[i] > 0 && expectedAt(i) > 0);
        var scale = isRelative ? expected : 1;
        List<double> usual = [.. Enumerable.Range(0, residuals).Select(i => (earlier[i] - expectedAt(i)) / (isRelative ? expectedAt(i) : 1))];
        var center = expected + Robust.Median(usual) * scale;
        var swing = Robust.Deviation(usual) * scale;
        if (unit is KpiUnit.Count)
            swing = Math.Max(swing, Math.Sqrt(Math.Max(1, center))); // counts swing by chance alone as Poisson's do
        return swing > 0 ? new(center, swing, (value - center) / swing) : null;
    }

    /// <summary>The median of the eight before it.</summary>
    private double LevelAt(int index) => Robust.Median(Enumerable.Range(index + 1, Base).Select(i => earlier[i]));

    /// <summary>The year before, grown as the eight before it grew against theirs.</summary>
    private double SeasonAt(int index) => Before(index) * Robust.Median(Enumerable.Range(index + 1, Base).Select(i => earlier[i] / Before(i)));

    private double Before(int index) => earlier[stretches.YearBefore(index)!.Value];

    private sealed record Distance(double Expected, double Swing, double Away);
}
