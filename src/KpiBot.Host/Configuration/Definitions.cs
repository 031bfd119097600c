using KpiBot.Connectors.Sources;
using KpiBot.Core.Access;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;
using KpiBot.Host.Sample;

namespace KpiBot.Host.Configuration;

/// <summary>Everything that the files of <c>config/</c> say, valid as a whole.</summary>
/// <param name="Sources">The user's own; empty where none are configured.</param>
/// <param name="Access">Null where there is no <c>access.yaml</c>: everybody sees everything.</param>
internal sealed record Definitions(BusinessSettings Business, KpiCatalog Catalog, SourcesConfiguration Sources, AccessRules? Access)
{
    /// <exception cref="UserFacingException">Any file has a fault; the message cites every one by file and line.</exception>
    public static Definitions Read(DataFolder data)
    {
        var faults = new FaultCollector();
        var business = BusinessFile.Read(FileOrEmpty(data.BusinessFile), faults);
        var all = new List<DefinitionFault>(faults.Sorted);

        KpiCatalog? catalog = null;
        switch (KpiCatalogReader.Read([KpiCatalogReader.BuiltIn, FileOrEmpty(data.KpisFile)]))
        {
            case CatalogReading.Valid valid:
                catalog = business.TauxDeMarge is { } meant ? TauxDeMarge.Means(meant, valid.Catalog) : valid.Catalog;
                break;
            case CatalogReading.Invalid invalid:
                all.AddRange(invalid.Faults);
                break;
        }

        var sources = ReadSources(data.SourcesFile, SampleCompany.Connection, all);
        var accessFaults = new FaultCollector();
        var access = AccessReader.Read(
            File.Exists(data.AccessFile) ? FileOrEmpty(data.AccessFile) : null, catalog, Dimensions(catalog, sources), accessFaults);
        all.AddRange(accessFaults.Sorted);
        return all.Count == 0
            ? new(business, catalog!, sources, access)
            : throw new UserFacingException($"The configuration in {data.Path} has {(all.Count == 1 ? "a fault" : $"{all.Count} faults")}:\n{string.Join('\n', all)}");
    }

    /// <summary>What rows can be told by: the catalogue's dimensions, those of the facts, and the texts that sources add.</summary>
    private static HashSet<string> Dimensions(KpiCatalog? catalog, SourcesConfiguration sources) =>
    [
        .. catalog?.Dimensions.Select(d => d.Id) ?? [],
        .. FactSchemas.All.SelectMany(f => f.Dimensions),
        .. sources.Files.SelectMany(f => f.Streams).SelectMany(s => s.Columns).Select(c => c.Column).Where(c => c.IsDimension).Select(c => c.Name),
    ];

    /// <summary>The user's own sources; none of them may pass for the sample company.</summary>
    /// <exception cref="UserFacingException">The file has faults.</exception>
    public static SourcesConfiguration ReadSources(DataFolder data) => ReadSources(data.SourcesFile, SampleCompany.Connection);

    /// <exception cref="UserFacingException">The file has faults.</exception>
    public static SourcesConfiguration ReadSampleSources(DataFolder data) => ReadSources(data.SampleSourcesFile, reserved: null);

    private static SourcesConfiguration ReadSources(string path, string? reserved)
    {
        var faults = new List<DefinitionFault>();
        var sources = ReadSources(path, reserved, faults);
        return faults.Count == 0 ? sources : throw new UserFacingException(string.Join('\n', faults));
    }

    private static SourcesConfiguration ReadSources(string path, string? reserved, List<DefinitionFault> faults)
    {
        switch (SourcesReader.Read(FileOrEmpty(path), reserved))
        {
            case SourcesReading.Valid valid:
                return valid.Configuration;
            case SourcesReading.Invalid invalid:
                faults.AddRange(invalid.Faults);
                return SourcesConfiguration.Empty;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }

    private static DefinitionFile FileOrEmpty(string path)
    {
        try
        {
            return new(Path.GetFileName(path), File.Exists(path) ? File.ReadAllText(path) : "");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"{path} cannot be read: {problem.Message}", cause: problem);
        }
    }
}
