using System.Diagnostics;
using KpiBot.Core.Kpis.Reading;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis;

/// <summary>Reads definition files, later ones winning over earlier ones, and validates them whole.</summary>
public static class KpiCatalogReader
{
    private const string Resource = "KpiBot.Core.Kpis.BuiltIn.kpis.yaml";

    /// <summary>The catalogue that is shipped inside KpiBot.</summary>
    public static DefinitionFile BuiltIn { get; } = new("built-in kpis.yaml", ReadResource());

    /// <summary>
    /// A KPI, measure, dimension or ambiguous word of a later file replaces the earlier one of the same id; a synonym that
    /// a later file gives to its KPI is taken from the KPI of the earlier file.
    /// </summary>
    public static CatalogReading Read(IReadOnlyList<DefinitionFile> files)
    {
        var faults = new FaultCollector();
        var documents = files.Select((file, number) => DefinitionDocument.Read(file, number, faults)).ToList();
        var catalog = CatalogAssembly.Assemble(documents, faults);
        return faults.Sorted is { Count: > 0 } found ? new CatalogReading.Invalid(found) : new CatalogReading.Valid(catalog);
    }

    private static string ReadResource()
    {
        using var stream = typeof(KpiCatalogReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException($"The resource {Resource} is built into this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
