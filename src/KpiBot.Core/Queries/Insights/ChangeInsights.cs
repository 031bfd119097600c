using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>What the headline's change does not say: who brought it, and how the value stands against another time.</summary>
internal static class ChangeInsights
{
    /// <summary>Rows on each side; a part of fewer is chance.</summary>
    private const long FewestRows = 30;

    /// <summary>Of the change, that the largest part must be.</summary>
    private const decimal LeastPart = 0.3m;

    /// <param name="whole">Both sides of the comparison, with the sides of a ratio in plain sight.</param>
    public static Insight.ChangeBrought? Brought(
        QueryScope scope, ComparedValue compared, ChangeShape shape, MemberPair whole, IReadOnlyList<MemberView> views)
    {
        if (!NotableChange.IsNotable(scope.Kpi, compared) || compared.Change is not { } change
            || Math.Min(compared.Current.Rows, compared.Earlier.Rows) < FewestRows)
            return null;
        var splits = new List<DimensionSplit>();
        foreach (var view in views.Where(v => v.Sides.Count > 0))
        {
            if (ChangeParts.Of(shape, change, whole, view.Sides) is { Count: > 1 } parts)
                splits.Add(new(view.Dimension, parts));
        }

        if (LeadingSplit.First(splits, shape is ChangeShape.Ratio, change) is not [var first, ..] ordered)
            return null;
        var reversed = ordered.FirstOrDefault(s => s.Reversal is Reversal.EveryMember);
        var leading = reversed ?? first;
        if (LeadingParts.Of(leading, change).With is not [var largest, ..])
            return null;
        var part = largest.Contribution / change;
        if (reversed is null && part < LeastPart)
            return null;
        return new(change, leading)
        {
            Score = reversed is null ? InsightScores.Of(InsightScores.ChangeBrought, (double)part) : InsightScores.Reversal,
        };
    }

    /// <summary>Against last year where the headline is set against the period before, and the other way round.</summary>
    /// <param name="history">Days that the data cover: an earlier period that begins before them is only half there.</param>
    public static async ValueTask<Insight.OtherChange?> OtherAsync(
        QueryScope scope, KpiResult result, DateRange history, CancellationToken cancellation)
    {
        ComparisonExpression other = scope.Comparison?.Kind is ComparisonKind.SamePeriodLastYear
            ? new ComparisonExpression.PreviousPeriod()
            : new ComparisonExpression.SamePeriodLastYear();
        if (scope.Period.Answered.End > history.End
            || scope.Calendar.Resolve(other, scope.Period) is not ComparisonResolution.Resolved { Comparison: var comparison }
            || comparison.Range.IsEmpty || comparison.Range.Start < history.Start || comparison.Range == scope.Comparison?.Range)
            return null;
        var current = scope.Maturity.AtEqualAge(comparison, comparison.Current);
        var earlier = scope.Maturity.AtEqualAge(comparison, comparison.Range);
        var compared = new ComparedValue(
            comparison,
            await scope.Computation.TotalAsync(current, cancellation).ConfigureAwait(false),
            await scope.Computation.TotalAsync(earlier, cancellation).ConfigureAwait(false));
        if (scope.Computation.MissingRatesOf(earlier).Count > 0 || !NotableChange.IsNotable(scope.Kpi, compared))
            return null;
        var isOpposite = result.Comparison is { Change: { } change } headline && Math.Sign(change) == -Math.Sign(compared.Change!.Value)
            && NotableChange.IsNotable(scope.Kpi, headline);
        return new(compared, isOpposite)
        {
            Score = isOpposite ? InsightScores.OppositeChange : InsightScores.Of(InsightScores.OtherChange, Strength(compared)),
        };
    }

    /// <summary>A change by half is as telling as any larger one.</summary>
    private static double Strength(ComparedValue compared) => compared.ChangeRatio is { } ratio ? 0.5 + (double)Math.Min(0.5m, Math.Abs(ratio)) : 1;
}
