using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Whether a change is more than chance and more than nothing. Counts are compared as Poisson counts, shares of counts as two
/// proportions, promoter scores as means of answers, all at 5 %; everything else must have moved by a twentieth, on enough rows.
/// </summary>
internal static class NotableChange
{
    private const double Critical = 1.96;
    private const decimal LeastRatio = 0.05m;

    /// <summary>Rows on each side.</summary>
    private const long FewestRows = 30;

    public static bool IsNotable(KpiDefinition kpi, ComparedValue compared)
    {
        var (now, before) = (compared.Current, compared.Earlier);
        if (compared.Change is not { } change || change == 0 || IsSmall(kpi, now) || IsSmall(kpi, before))
            return false;
        if (ShareOf(kpi, now) is { } p && ShareOf(kpi, before) is { } q)
            return IsDifferentShare(p, q);
        if (kpi.Unit is KpiUnit.Count && now.Base is null)
            return Math.Abs((double)change) / Math.Sqrt(Math.Max(1, Math.Abs((double)now.Value!.Value) + Math.Abs((double)before.Value!.Value))) >= Critical;
        if (Math.Min(now.Rows, before.Rows) < FewestRows)
            return false;
        return kpi.Unit is KpiUnit.Score && now.Base is { } one && before.Base is { } other
            ? IsDifferentScore((double)change, (double)one, (double)other)
            : compared.ChangeRatio is { } ratio && Math.Abs(ratio) >= LeastRatio;
    }

    private static bool IsSmall(KpiDefinition kpi, KpiValue value) => kpi.SmallestBase is { } smallest && value.Base is { } size && size < smallest;

    /// <summary>Null where it is no share of things counted.</summary>
    private static (double Hits, double Of)? ShareOf(KpiDefinition kpi, KpiValue value) =>
        kpi.Unit is KpiUnit.Percent && kpi.Formula.Measures.All(m => m.Aggregate is Aggregate.Count or Aggregate.CountDistinct)
        && value is { Numerator: { } hits, Base: { } of } && hits >= 0 && of >= hits && of > 0
            ? ((double)hits, (double)of)
            : null;

    /// <summary>A promoter score, out of 100: an answer counts for one between -1 and 1, so its variance is 1 at the most.</summary>
    private static bool IsDifferentScore(double change, double one, double other) =>
        Math.Abs(change) / 100 / Math.Sqrt(1 / one + 1 / other) >= Critical;

    private static bool IsDifferentShare((double Hits, double Of) one, (double Hits, double Of) other)
    {
        var pooled = (one.Hits + other.Hits) / (one.Of + other.Of);
        var error = Math.Sqrt(pooled * (1 - pooled) * (1 / one.Of + 1 / other.Of));
        return error > 0 && Math.Abs(one.Hits / one.Of - other.Hits / other.Of) / error >= Critical;
    }
}
