using KpiBot.Connectors.Files;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads <c>sources.yaml</c> and validates it whole.</summary>
public static class SourcesReader
{
    private static readonly string[] SourceKeys = ["name", "kind", "currency", "streams"];

    /// <summary>A file without content has no sources, and that is valid.</summary>
    /// <param name="reserved">A name that no source may have; null where all are free.</param>
    public static SourcesReading Read(DefinitionFile file, string? reserved = null)
    {
        var faults = new FaultCollector();
        var sources = YamlLoader.Load(file, faults) is { } root ? ReadRoot(root, reserved, faults) : [];
        return faults.Sorted is { Count: > 0 } found ? new SourcesReading.Invalid(found) : new SourcesReading.Valid(new SourcesConfiguration(sources));
    }

    private static List<FileSource> ReadRoot(YamlNode root, string? reserved, FaultCollector faults)
    {
        var sources = new List<FileSource>();
        if (Fields.Open(root, "sources.yaml", ["sources"], faults) is not { } fields)
            return sources;
        foreach (var node in fields.Items("sources", "- name: …", isRequired: true))
        {
            if (ReadSource(node, reserved, faults) is not { } source)
                continue;
            if (sources.Any(s => s.Name == source.Name))
                faults.Add(node.Place, $"There is a source named {source.Name} already.");
            sources.Add(source);
        }

        return sources;
    }

    private static FileSource? ReadSource(YamlNode node, string? reserved, FaultCollector faults)
    {
        if (Fields.Open(node, "source", SourceKeys, faults) is not { } fields)
            return null;
        var name = fields.RequireText("name")?.Text;
        if (name is not null && name == reserved)
            fields.Fault("name", $"the name '{name}' is taken by the sample company: give the source another");
        if (fields.RequireText("kind") is { Text: var kind } && kind != FileConnector.Origin)
            fields.Fault("kind", $"`kind: {kind}` is not known; it may be {FileConnector.Origin}.");
        var currency = CurrencyField.Read(fields);
        var streams = new List<FileStreamSettings>();
        foreach (var item in fields.Items("streams", "- file: …", isRequired: true))
        {
            if (new FileStreamReader(name ?? "", currency, faults).Read(item) is not { } stream)
                continue;
            if (streams.Any(s => s.Id == stream.Id))
                faults.Add(item.Place, $"{name} has a stream named {stream.Id.Stream} already: give this one another `name`.");
            streams.Add(stream);
        }

        return name is null ? null : new FileSource(name, streams);
    }
}

/// <summary>What became of reading <c>sources.yaml</c>.</summary>
public abstract record SourcesReading
{
    private SourcesReading() { }

    public sealed record Valid(SourcesConfiguration Configuration) : SourcesReading;

    /// <summary>Every fault at once, in the order of the lines.</summary>
    public sealed record Invalid(IReadOnlyList<DefinitionFault> Faults) : SourcesReading;
}
