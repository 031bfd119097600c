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

    /// <summary>What is set against the earlier days, where that is less than the answer covers.</summary>
    public Observation? CutForComparison =>
        Comparison is { } comparison && Maturity.AtEqualAge(comparison, comparison.Current) is var current && current != Observed ? current : null;

    /// <summary>The earlier days; cohorts at equal age.</summary>
    public Observation? Earlier => Comparison is { } comparison ? Maturity.AtEqualAge(comparison, comparison.Range) : null;

    /// <summary>Whether only today's members of it are known: what stood in which on an earlier day is not.</summary>
    public bool IsKnownAsOfNow(string dimension) => Catalog.FindDimension(dimension)?.IsKnownAsOfNow ?? false;

    /// <summary>The same question put to another KPI, or under more filters.</summary>
    public KpiComputation Compute(KpiDefinition kpi, params ReadOnlySpan<DimensionFilter> alsoFilteredBy) =>
        new(kpi, [.. Query.Filters, .. alsoFilteredBy], Facts, Currency);
}
