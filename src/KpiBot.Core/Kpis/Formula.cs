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
}
