namespace KpiBot.Core.Kpis.Reading;

/// <summary>The definitions of one file.</summary>
internal sealed record DefinitionDocument(
    IReadOnlyList<MeasureDraft> Measures,
    IReadOnlyList<KpiDraft> Kpis,
    IReadOnlyList<AmbiguousDraft> Ambiguous,
    IReadOnlyList<DimensionDraft> Dimensions)
{
    private static readonly string[] Sections = ["measures", "kpis", "ambiguous", "dimensions"];

    public static DefinitionDocument Read(Place file, string yaml, FaultCollector faults)
    {
        var root = YamlLoader.Load(file, yaml, faults);
        var sections = root is null or YamlNode.Scalar { IsEmpty: true } ? null : Fields.Open(root, "a definition file", Sections, faults);
        if (sections is null)
            return new([], [], [], []);
        return new(
            Each("measures", MeasureReader.Read),
            Each("kpis", KpiReader.Read),
            AmbiguousReader.Read(sections.Find("ambiguous"), faults),
            Each("dimensions", DimensionReader.Read));

        IReadOnlyList<T> Each<T>(string section, Func<YamlNode, FaultCollector, T?> read)
            where T : Draft
        {
            switch (sections.Find(section))
            {
                case null:
                    return [];
                case YamlNode.Sequence sequence:
                    return [.. sequence.Items.Select(item => read(item, faults)).OfType<T>()];
                case var other:
                    faults.Add(other.Place, $"'{section}' is a list: each entry begins with '- id: …'");
                    return [];
            }
        }
    }
}
