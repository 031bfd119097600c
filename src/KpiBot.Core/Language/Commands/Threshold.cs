using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Commands;

/// <summary>The line that an alert draws through a question.</summary>
/// <param name="Operator">Null where a change gives a new level alone and keeps the rule's own operator.</param>
public sealed record Threshold(ThresholdOperator? Operator)
{
    /// <summary>The level or the size of the change, in <see cref="Unit"/>; of <see cref="ThresholdOperator.Stale"/> hours. Null where the operator needs none.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a band; <see cref="Value"/> is then the lower.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Null where there is no value.</summary>
    public ThresholdUnit? Unit { get; init; }

    /// <summary>What a change is measured against; null where it was not said.</summary>
    public ComparisonExpression? Comparison { get; init; }

    /// <summary>The dimension of which each member is watched by itself; null for the whole.</summary>
    public string? ForEach { get; init; }

    /// <summary>The smallest base that counts, in units of what the KPI is measured on; null where it was not said.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>How long it must hold without a break before it fires; null where once is enough.</summary>
    public Holding? Holds { get; init; }

    /// <summary>What one record is worth, where each is watched by itself ("a deal over 50k"): <see cref="Value"/> is in its unit. Null where a total is watched.</summary>
    public KpiDefinition? PerRecord { get; init; }

    /// <summary>Of a new high or low: the days of which it is one; null for all that there are.</summary>
    public PeriodExpression? Window { get; init; }
}

/// <summary>So many in a row: "3 days in a row", "2 fois de suite".</summary>
/// <param name="Count">At least 1.</param>
public sealed record Holding(int Count, HoldingUnit Unit);

/// <summary>What a condition holds for.</summary>
public enum HoldingUnit
{
    /// <summary>However often the alert is looked at.</summary>
    Evaluation,
    Hour,
    Day,
    Week,
    Month,
}

/// <summary>What makes an alert fire.</summary>
public enum ThresholdOperator
{
    Above,
    Below,
    Outside,
    RisesBy,
    FallsBy,
    NewHigh,
    NewLow,
    Unusual,
    MissesTarget,

    /// <summary>The data are late or missing.</summary>
    Stale,
}

/// <summary>What a threshold's numbers are counted in.</summary>
public enum ThresholdUnit
{
    /// <summary>The KPI's own unit: money, pieces, days, score points, and for percentages a fraction (2 % is 0.02).</summary>
    Absolute,

    /// <summary>A share of the earlier value: 0.2 for 20 %.</summary>
    Ratio,

    /// <summary>Percentage points of a rate, as a fraction: 0.02 for 2 points.</summary>
    Points,
}
