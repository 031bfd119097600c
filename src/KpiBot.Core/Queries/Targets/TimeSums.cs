using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Whether the months of a KPI come to its quarter: amounts and counts do; rates, means and stocks do not.</summary>
internal static class TimeSums
{
    public static bool AddUp(KpiDefinition kpi) => ForecastComponents.Of(kpi.Formula) is [var only] && only == kpi.Formula;
}
