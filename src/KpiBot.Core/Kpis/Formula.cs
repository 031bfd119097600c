using System.Diagnostics;

namespace KpiBot.Core.Kpis;

/// <summary>Arithmetic over named measures, parsed once. Other KPIs that a definition names are expanded into it.</summary>
public abstract record Formula
{
    private Formula() { }

    public sealed record Constant(decimal Value) : Formula;

    public sealed record Of(Measure Measure) : Formula;

    public sealed record Add(Formula Left, Formula Right) : Formula;

    public sealed record Subtract(Formula Left, Formula Right) : Formula;

    public sealed record Multiply(Formula Left, Formula Right) : Formula;

    /// <summary>A ratio; over nothing it is no data, never zero.</summary>
    public sealed record Divide(Formula Left, Formula Right) : Formula;

    /// <summary>The measures in it, each once, in the order they are written.</summary>
    public IReadOnlyList<Measure> Measures
    {
        get
        {
            var found = new List<Measure>();
            Collect(this, found);
            return found;
        }
    }

    /// <summary>Whether its value over the parts of a breakdown adds up to its value over the whole.</summary>
    public bool IsAdditive => this switch
    {
        Of of => of.Measure.IsAdditive,
        Add(var left, var right) => left.IsAdditive && right.IsAdditive,
        Subtract(var left, var right) => left.IsAdditive && right.IsAdditive,
        Multiply(Constant, var right) => right.IsAdditive,
        Multiply(var left, Constant) => left.IsAdditive,
        Divide(var left, Constant) => left.IsAdditive,
        Multiply or Divide or Constant => false,
        _ => throw new UnreachableException(),
    };

    private static void Collect(Formula formula, List<Measure> found)
    {
        switch (formula)
        {
            case Of(var measure):
                if (!found.Contains(measure))
                    found.Add(measure);
                break;
            case Add(var left, var right): Collect(left, found); Collect(right, found); break;
            case Subtract(var left, var right): Collect(left, found); Collect(right, found); break;
            case Multiply(var left, var right): Collect(left, found); Collect(right, found); break;
            case Divide(var left, var right): Collect(left, found); Collect(right, found); break;
        }
    }
}
