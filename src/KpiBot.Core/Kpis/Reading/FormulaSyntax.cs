namespace KpiBot.Core.Kpis.Reading;

/// <summary>A formula as it is written, before its names are known to mean anything.</summary>
internal abstract record FormulaSyntax
{
    private FormulaSyntax() { }

    public sealed record Number(decimal Value) : FormulaSyntax;

    /// <param name="Column">Counts from 1 at the formula's first character.</param>
    public sealed record Name(string Id, int Column) : FormulaSyntax;

    public sealed record Binary(char Operator, FormulaSyntax Left, FormulaSyntax Right) : FormulaSyntax;
}
