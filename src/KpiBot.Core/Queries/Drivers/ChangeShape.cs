using System.Diagnostics;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Drivers;

/// <summary>How a formula's change can be split exactly over members.</summary>
internal abstract record ChangeShape
{
    private ChangeShape() { }

    /// <summary>Sums and counts: a member's part is its own change.</summary>
    public sealed record Sum : ChangeShape;

    /// <summary>A ratio of sums and counts, whose factors and constants stand in its two sides.</summary>
    public sealed record Ratio(Formula Numerator, Formula Denominator) : ChangeShape;

    /// <summary>The KPI with the sides of its ratio in plain sight: also those of a score or of 1 − a ÷ b.</summary>
    public KpiDefinition Measured(KpiDefinition kpi) => this switch
    {
        Sum => kpi,
        Ratio(var numerator, var denominator) => kpi with { Formula = new Formula.Divide(numerator, denominator), Base = null },
        _ => throw new UnreachableException(),
    };

    /// <summary>Null where the formula has no such shape: means and medians that the store computes, products of measures.</summary>
    public static ChangeShape? Of(Formula formula) => IsLinear(formula) ? new Sum() : RatioIn(formula);

    /// <summary>A constant beside the ratio (1 − a ÷ b) does not change, so it has no part.</summary>
    private static Ratio? RatioIn(Formula formula) => formula switch
    {
        Formula.Divide(var ratio, Formula.Constant by) => RatioIn(ratio) is { } inner
            ? inner with { Denominator = new Formula.Multiply(inner.Denominator, by) }
            : null,
        Formula.Divide(var left, var right) => IsLinear(left) && IsLinear(right) ? new(left, right) : null,
        Formula.Multiply(Formula.Constant by, var ratio) => Times(RatioIn(ratio), by),
        Formula.Multiply(var ratio, Formula.Constant by) => Times(RatioIn(ratio), by),
        Formula.Add(Formula.Constant, var ratio) => RatioIn(ratio),
        Formula.Add(var ratio, Formula.Constant) => RatioIn(ratio),
        Formula.Subtract(var ratio, Formula.Constant) => RatioIn(ratio),
        Formula.Subtract(Formula.Constant, var ratio) => Times(RatioIn(ratio), new(-1)),
        _ => null,
    };

    private static Ratio? Times(Ratio? ratio, Formula.Constant by) =>
        ratio is null ? null : ratio with { Numerator = new Formula.Multiply(ratio.Numerator, by) };

    /// <summary>
    /// Whether the value over the whole is the sum over parts that do not overlap. Distinct counts are taken in: whether
    /// their parts overlap is for the data to say, dimension by dimension.
    /// </summary>
    private static bool IsLinear(Formula formula) => formula switch
    {
        Formula.Of(var measure) => measure.Aggregate is not (Aggregate.Average or Aggregate.Median),
        Formula.Add(var left, var right) => IsLinear(left) && IsLinear(right),
        Formula.Subtract(var left, var right) => IsLinear(left) && IsLinear(right),
        Formula.Multiply(Formula.Constant, var right) => IsLinear(right),
        Formula.Multiply(var left, Formula.Constant) => IsLinear(left),
        Formula.Divide(var left, Formula.Constant) => IsLinear(left),
        _ => false,
    };
}
