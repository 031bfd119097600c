using System.Diagnostics;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Says why there is no target to measure by, and which question comes nearest.</summary>
internal sealed class TargetRefusals(QueryScope scope)
{
    private readonly QueryAlternatives alternatives = new(scope.Catalog, scope.Query, scope.Period, scope.Facts);

    public QueryIssue Of(TargetFinding finding) => finding switch
    {
        TargetFinding.None(var elsewhere) => new QueryIssue.NoTarget(
            scope.Kpi, scope.Period.Range, scope.Query.Filters.Count > 0, elsewhere, alternatives.InsteadOfTarget(elsewhere)),
        TargetFinding.Incomplete(var missing) => new QueryIssue.TargetIncomplete(scope.Kpi, missing, alternatives.InsteadOfTarget(MonthWithTarget(missing))),
        TargetFinding.NotAdditive => new QueryIssue.TargetsDiffer(scope.Kpi, alternatives.InsteadOfTarget(FirstMonth)),
        TargetFinding.SetTwice(var period) => new QueryIssue.TargetSetTwice(scope.Kpi, period, alternatives.InsteadOfTarget(null)),
        _ => throw new UnreachableException($"{finding.GetType().Name} is no refusal."),
    };

    private DateRange FirstMonth => new(scope.Period.Range.Start, scope.Period.Range.Start.AddMonths(1));

    /// <summary>The latest month of the period that has a target.</summary>
    private DateRange? MonthWithTarget(IReadOnlyList<DateRange> missing)
    {
        var months = scope.Calendar.Cut(scope.Period.Range, Grain.Month).Where(m => !missing.Contains(m)).ToList();
        return months.Count == 0 ? null : months.FindLast(m => m.Start <= scope.Calendar.Today) is { Days: > 0 } started ? started : months[0];
    }
}
