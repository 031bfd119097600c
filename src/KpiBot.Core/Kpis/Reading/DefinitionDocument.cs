using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>The definitions of one file.</summary>
internal sealed record DefinitionDocument(
    IReadOnlyList<MeasureDraft> Measures,
    IReadOnlyList<KpiDraft> Kpis,
    IReadOnlyList<AmbiguousDraft> Ambiguous,
    IReadOnlyList<DimensionDraft> Dimensions)
{
    /// <summary>The KPIs of the funnel's steps; null where the file names none.</summary>
    public IReadOnlyList<Located>? Funnel { get; init; }

    private static readonly string[] Sections = ["measures", "kpis", "funnel", "ambiguous", "dimensions"];

    /// <param name="fileNumber">The file's place among the files: later files win over earlier ones.</param>
    public static DefinitionDocument Read(DefinitionFile file, int fileNumber, FaultCollector faults)
    {
        if (YamlLoader.Load(file, faults, fileNumber) is not { } root || Fields.Open(root, "a definition file", Sections, faults) is not { } sections)
            return new([], [], [], []);
        return new(
            Each("measures", MeasureReader.Read),
            Each("kpis", KpiReader.Read),
            AmbiguousReader.Read(sections.Find("ambiguous"), faults),
            Each("dimensions", DimensionReader.Read))
        {
            Funnel = FunnelReader.Read(sections.Find("funnel"), faults),
        };

        IReadOnlyList<T> Each<T>(string section, Func<YamlNode, FaultCollector, T?> read)
            where T : Draft => [.. sections.Items(section, "- id: …").Select(item => read(item, faults)).OfType<T>()];
    }
}
