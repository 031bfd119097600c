using System.Diagnostics;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// The largest parts of a formula whose days add up to a period: of a rate, what is divided and what it is divided by. Each is
/// forecast by itself and the formula evaluated over the sums, so that a rate stays a ratio of sums.
/// </summary>
internal static class ForecastComponents
{
    /// <returns>Null where something in the formula does not add up over days: a stock, a mean, a cohort that matures.</returns>
    public static IReadOnlyList<Formula>? Of(Formula formula)
    {
        if (!formula.Measures.All(IsForecastable) || formula.Measures.Count == 0)
            return null;
        var found = new List<Formula>();
        Collect(formula, found);
        return found;
    }

    /// <summary>The formula over a number for each of its components, in the order of <see cref="Of"/>; null over nothing.</summary>
    public static decimal? Evaluate(Formula formula, IReadOnlyList<Formula> components, IReadOnlyList<decimal> values)
    {
        for (var i = 0; i < components.Count; i++)
        {
            if (components[i] == formula)
                return values[i];
        }

        return formula switch
        {
            Formula.Constant(var value) => value,
            Formula.Add(var left, var right) => Of(left) + Of(right),
            Formula.Subtract(var left, var right) => Of(left) - Of(right),
            Formula.Multiply(var left, var right) => Of(left) * Of(right),
            Formula.Divide(var left, var right) => Of(right) is { } divisor and not 0 ? Of(left) / divisor : null,
            _ => throw new UnreachableException(),
        };

        decimal? Of(Formula part) => Evaluate(part, components, values);
    }

    /// <summary>A distinct count adds up where nothing is counted on two days; whoever computes it must look.</summary>
    private static bool IsForecastable(Measure measure) =>
        measure is { Aggregate: Aggregate.Sum or Aggregate.Count or Aggregate.CountDistinct, Day: MeasureDay.On, MaturesOn: null };

    private static void Collect(Formula formula, List<Formula> found)
    {
        if (AddsUp(formula))
        {
            if (!found.Contains(formula))
                found.Add(formula);
            return;
        }

        var (left, right) = formula switch
        {
            Formula.Add(var l, var r) => (l, r),
            Formula.Subtract(var l, var r) => (l, r),
            Formula.Multiply(var l, var r) => (l, r),
            Formula.Divide(var l, var r) => (l, r),
            _ => (formula, formula),
        };
        if (ReferenceEquals(left, formula))
            return; // a constant
        Collect(left, found);
        Collect(right, found);
    }

    private static bool AddsUp(Formula formula) => formula switch
    {
        Formula.Of => true,
        Formula.Add(var left, var right) => AddsUp(left) && AddsUp(right),
        Formula.Subtract(var left, var right) => AddsUp(left) && AddsUp(right),
        Formula.Multiply(Formula.Constant, var right) => AddsUp(right),
        Formula.Multiply(var left, Formula.Constant) => AddsUp(left),
        Formula.Divide(var left, Formula.Constant) => AddsUp(left),
        _ => false,
    };
}
