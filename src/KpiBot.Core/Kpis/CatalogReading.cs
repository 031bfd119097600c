namespace KpiBot.Core.Kpis;

/// <summary>What became of reading definition files.</summary>
public abstract record CatalogReading
{
    private CatalogReading() { }

    public sealed record Valid(KpiCatalog Catalog) : CatalogReading;

    /// <summary>Every fault of every file at once, by file as given, then by line.</summary>
    public sealed record Invalid(IReadOnlyList<DefinitionFault> Faults) : CatalogReading;
}
