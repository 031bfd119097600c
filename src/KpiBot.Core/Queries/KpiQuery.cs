using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>A question that can be computed. It holds expressions, not days, so that a post can keep "yesterday".</summary>
public abstract record KpiQuery(KpiDefinition Kpi, PeriodExpression Period)
{
    /// <summary>Null compares with the previous period, where that has a meaning.</summary>
    public ComparisonExpression? Comparison { get; init; }

    public IReadOnlyList<DimensionFilter> Filters { get; init; } = [];

    /// <summary>One number and its change.</summary>
    public sealed record Value(KpiDefinition Kpi, PeriodExpression Period) : KpiQuery(Kpi, Period);

    /// <summary>A number for every member of one or two dimensions.</summary>
    public sealed record Breakdown(KpiDefinition Kpi, PeriodExpression Period, IReadOnlyList<string> Dimensions) : KpiQuery(Kpi, Period);

    /// <summary>The highest or lowest members of a dimension.</summary>
    public sealed record Ranked(KpiDefinition Kpi, PeriodExpression Period, string Dimension, Ranking Ranking) : KpiQuery(Kpi, Period);

    /// <summary>The best or worst days, weeks, months, quarters or years of the period.</summary>
    public sealed record RankedTimes(KpiDefinition Kpi, PeriodExpression Period, Grain Grain, Ranking Ranking) : KpiQuery(Kpi, Period);

    /// <summary>A number for every day, week, month, quarter or year of the period, of the whole or of each member.</summary>
    public sealed record Trend(KpiDefinition Kpi, PeriodExpression Period, Grain Grain) : KpiQuery(Kpi, Period)
    {
        public string? Dimension { get; init; }
    }
}
