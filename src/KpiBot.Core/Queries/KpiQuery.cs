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
    public sealed record Breakdown(KpiDefinition Kpi, PeriodExpression Period, IReadOnlyList<string> Dimensions) : KpiQuery(Kpi, Period)
    {
        /// <summary>Whether the answer says what share of the whole each is.</summary>
        public bool InShares { get; init; }
    }

    /// <summary>The highest or lowest members of a dimension.</summary>
    public sealed record Ranked(KpiDefinition Kpi, PeriodExpression Period, string Dimension, Ranking Ranking) : KpiQuery(Kpi, Period)
    {
        /// <summary>Only the members whose value meets it; null for all.</summary>
        public ValueCondition? Condition { get; init; }

        /// <summary>As of <see cref="Breakdown.InShares"/>.</summary>
        public bool InShares { get; init; }
    }

    /// <summary>The best or worst days, weeks, months, quarters or years of the period.</summary>
    public sealed record RankedTimes(KpiDefinition Kpi, PeriodExpression Period, Grain Grain, Ranking Ranking) : KpiQuery(Kpi, Period)
    {
        /// <summary>Only the days, weeks or months whose value meets it; null for all.</summary>
        public ValueCondition? Condition { get; init; }
    }

    /// <summary>The mean of a sum or count over the whole days, weeks or months of the period.</summary>
    public sealed record Average(KpiDefinition Kpi, PeriodExpression Period, Grain Grain) : KpiQuery(Kpi, Period);

    /// <summary>What a part is worth, and what share of the whole that is. <see cref="KpiQuery.Filters"/> are the whole's.</summary>
    public sealed record Share(KpiDefinition Kpi, PeriodExpression Period, DimensionFilter Part) : KpiQuery(Kpi, Period);

    /// <summary>A number for every day, week, month, quarter or year of the period, of the whole or of each member.</summary>
    public sealed record Trend(KpiDefinition Kpi, PeriodExpression Period, Grain Grain) : KpiQuery(Kpi, Period)
    {
        public string? Dimension { get; init; }
    }

    /// <summary>Where a period that is not over will land.</summary>
    public sealed record Forecast(KpiDefinition Kpi, PeriodExpression Period) : KpiQuery(Kpi, Period)
    {
        /// <summary>The steps to show it in; null leaves the choice to the length of the period.</summary>
        public Grain? Grain { get; init; }
    }

    /// <summary>One number beside its target, its pace and its landing.</summary>
    public sealed record Target(KpiDefinition Kpi, PeriodExpression Period) : KpiQuery(Kpi, Period);

    /// <summary>The steps from a visit to a customer, each with its rate from the one before.</summary>
    /// <param name="Steps">The KPIs that count them, the widest first; two or more.</param>
    public sealed record Funnel(PeriodExpression Period, IReadOnlyList<KpiDefinition> Steps) : KpiQuery(Steps[^1], Period)
    {
        /// <summary>The question for one step alone.</summary>
        public Value Of(KpiDefinition step) => new(step, Period) { Comparison = Comparison, Filters = Filters };
    }

    /// <summary>One number beside what it was made of, source by source.</summary>
    public sealed record Reconciled(KpiDefinition Kpi, PeriodExpression Period) : KpiQuery(Kpi, Period);

    /// <summary>Why the number changed: the change split over dimensions.</summary>
    public sealed record Drivers(KpiDefinition Kpi, PeriodExpression Period) : KpiQuery(Kpi, Period)
    {
        /// <summary>What to split by; empty for every dimension that the KPI can be split by.</summary>
        public IReadOnlyList<string> Dimensions { get; init; } = [];

        /// <summary>Which way whoever asks takes it to have gone; null where the question does not say.</summary>
        public Movement? Presumed { get; init; }
    }
}
