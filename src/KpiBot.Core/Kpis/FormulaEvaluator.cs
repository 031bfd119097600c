using System.Diagnostics;
using KpiBot.Core.Facts;

namespace KpiBot.Core.Kpis;

/// <summary>Computes a formula from the values of its measures.</summary>
public static class FormulaEvaluator
{
    /// <summary>
    /// The value of <paramref name="formula"/>, in the units of its measures; null is "no data": a division by zero, or an
    /// operand without data.
    /// </summary>
    /// <param name="valueOf">
    /// A measure's value, or null where it has no rows. Over no rows a sum and a count are zero; an average, a median and a
    /// last value are no data.
    /// </param>
    /// <exception cref="OverflowException">The result does not fit in a decimal: never a wrong number instead.</exception>
    public static decimal? Evaluate(Formula formula, Func<Measure, decimal?> valueOf) => formula switch
    {
        Formula.Constant constant => constant.Value,
        Formula.Of of => valueOf(of.Measure) ?? OverNoRows(of.Measure.Aggregate),
        Formula.Add add => Evaluate(add.Left, valueOf) + Evaluate(add.Right, valueOf),
        Formula.Subtract subtract => Evaluate(subtract.Left, valueOf) - Evaluate(subtract.Right, valueOf),
        Formula.Multiply multiply => Evaluate(multiply.Left, valueOf) * Evaluate(multiply.Right, valueOf),
        Formula.Divide divide => Quotient(Evaluate(divide.Left, valueOf), Evaluate(divide.Right, valueOf)),
        _ => throw new UnreachableException(),
    };

    private static decimal? OverNoRows(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Sum or Aggregate.Count or Aggregate.CountDistinct => 0m,
        Aggregate.Average or Aggregate.Median or Aggregate.Last => null,
    };

    private static decimal? Quotient(decimal? dividend, decimal? divisor) => divisor is null or 0m ? null : dividend / divisor;
}
