using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>One query, resolved and found answerable: what every handler works with. It sees one snapshot throughout.</summary>
internal sealed record QueryScope(
    KpiQuery Query,
    Period Period,
    Comparison? Comparison,
    Maturity Maturity,
    KpiComputation Computation,
    IFactSnapshot Facts,
    string Currency,
    KpiCatalog Catalog,
    BusinessCalendar Calendar)
{
    public KpiDefinition Kpi => Query.Kpi;

    /// <summary>What the answer covers.</summary>
    public Observation Observed => Maturity.Observe(Period.Answered);

    /// <summary>The days that are set against the earlier ones, where they are not simply all that the answer covers.</summary>
    public Observation? CutForComparison =>
        Comparison is { } comparison && comparison.Current != Period.Answered ? Maturity.Observe(comparison.Current) : null;

    /// <summary>The earlier days, cohorts among them at the age that the current one has.</summary>
    public Observation? Earlier => Comparison is { } comparison ? Maturity.AtEqualAge(comparison) : null;

    /// <summary>The same question put to another KPI, or under more filters.</summary>
    public KpiComputation Compute(KpiDefinition kpi, params ReadOnlySpan<DimensionFilter> alsoFilteredBy) =>
        new(kpi, [.. Query.Filters, .. alsoFilteredBy], Facts, Currency);
}
