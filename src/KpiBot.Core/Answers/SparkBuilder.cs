using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>A series of the whole, small enough to stand in a line; series of several members have none.</summary>
internal static class SparkBuilder
{
    private const int FewestPoints = 3;

    public static SparkLine? Build(KpiResult result, ValueWording values)
    {
        if (result.Query is not (KpiQuery.Trend { Dimension: null } or KpiQuery.Forecast or KpiQuery.Average))
            return null;
        var known = result.Series.Select(p => p.Value.Value).OfType<decimal>().ToList();
        if (known.Count < FewestPoints)
            return null;
        var (low, high) = values.CompactEnds(result.Query.Kpi.Unit, known.Min(), known.Max());
        return new([.. result.Series.Select(p => (double?)p.Value.Value)], low, high);
    }
}
