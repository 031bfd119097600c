using System.Diagnostics;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Says why there is no forecast, and which question comes nearest.</summary>
internal sealed class ForecastRefusals(QueryScope scope)
{
    private readonly QueryAlternatives alternatives = new(scope.Catalog, scope.Query, scope.Period, scope.Facts);

    public QueryIssue Of(ForecastOutcome outcome) => outcome switch
    {
        ForecastOutcome.TooShort(var days, var needed) => new QueryIssue.HistoryTooShort(scope.Kpi, days, needed, alternatives.InsteadOfForecast(scope.Kpi)),
        ForecastOutcome.Impossible(var reason) => new QueryIssue.NotForecastable(scope.Kpi, reason, WaysOn()),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is no refusal."),
    };

    /// <summary>What it is made of may well be forecast: the leads, where the share of them that converts is not.</summary>
    private IReadOnlyList<Localization.Candidate> WaysOn() =>
        alternatives.InsteadOfForecast(scope.Catalog.Kpis.FirstOrDefault(IsMadeOfTheSame));

    private bool IsMadeOfTheSame(KpiDefinition other) =>
        other != scope.Kpi && other.Facts is [var fact] && scope.Kpi.Facts.Contains(fact) && other.IsAdditive && ForecastComponents.Of(other.Formula) is [_];
}
