using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Where a target in progress lands at this pace: what has come, times the target over what should have come by now. The target's
/// line says how far behind that is today, this says how far it will be. A rate's target has no pace.
/// </summary>
internal static class PaceInsight
{
    private const int FewestDays = 5;

    /// <summary>Of the target, that should have come by now: less is too early to tell.</summary>
    private const decimal LeastExpected = 0.25m;

    /// <summary>Off the target, as a fraction.</summary>
    private const decimal LeastGap = 0.05m;

    public static Insight.AtThisPace? Find(TargetResult? target)
    {
        if (target is not { Value: > 0, Achieved: { } achieved, Expected: { Basis: not PaceBasis.Level } expected, Known.Days: >= FewestDays }
            || expected.Value < LeastExpected * target.Value || expected.Value >= target.Value)
            return null;
        var landing = Math.Round(achieved * target.Value / expected.Value, 2);
        var gap = landing / target.Value - 1;
        return Math.Abs(gap) < LeastGap ? null : new(landing, target.Value)
        {
            WorkingDaysLeft = target.WorkingDaysLeft,
            PerWorkingDay = target.LeftPerWorkingDay,
            Score = InsightScores.Of(InsightScores.Pace, (double)Math.Abs(gap) * 4),
        };
    }
}
