namespace KpiBot.Core.Kpis;

/// <summary>Reads definition files, later ones winning over earlier ones, and validates them whole.</summary>
public static class KpiCatalogReader
{
    /// <summary>The catalogue that is shipped inside KpiBot.</summary>
    public static DefinitionFile BuiltIn => throw new NotImplementedException();

    public static CatalogReading Read(IReadOnlyList<DefinitionFile> files) => throw new NotImplementedException(files.ToString());
}

/// <summary>A YAML file and its text.</summary>
/// <param name="Name">As faults cite it.</param>
public sealed record DefinitionFile(string Name, string Yaml);

/// <summary>One thing that is wrong in a definition file. Lines count from 1.</summary>
public sealed record DefinitionFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

public abstract record CatalogReading
{
    private CatalogReading() { }

    public sealed record Valid(KpiCatalog Catalog) : CatalogReading;

    /// <summary>Every fault of every file at once.</summary>
    public sealed record Invalid(IReadOnlyList<DefinitionFault> Faults) : CatalogReading;
}
