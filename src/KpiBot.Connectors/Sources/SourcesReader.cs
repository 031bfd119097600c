using KpiBot.Connectors.Files;
using KpiBot.Core.Kpis;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads <c>sources.yaml</c> and validates it whole.</summary>
public static class SourcesReader
{
    /// <summary>A file without content has no sources, and that is valid.</summary>
    public static SourcesReading Read(DefinitionFile file)
    {
        var faults = new SourceFaults(file.Name);
        var sources = Parse(file, faults) is { } root ? ReadRoot(root, faults) : [];
        return faults.Any ? new SourcesReading.Invalid(faults.InOrder) : new SourcesReading.Valid(new SourcesConfiguration(sources));
    }

    private static YamlNode? Parse(DefinitionFile file, SourceFaults faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Yaml));
            return stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" }
                ? null
                : stream.Documents[0].RootNode;
        }
        catch (YamlException fault)
        {
            var tab = Array.FindIndex(file.Yaml.Split('\n'), l => l.TrimStart(' ').StartsWith('\t'));
            if (tab >= 0)
                faults.Add(tab + 1, "This is not YAML: the line begins with a tab, and YAML indents with spaces.");
            else
                faults.Add((int)fault.Start.Line, $"This is not YAML: {(fault.InnerException ?? fault).Message.TrimEnd('.')}.");
            return null;
        }
    }

    private static List<FileSource> ReadRoot(YamlNode root, SourceFaults faults)
    {
        var sources = new List<FileSource>();
        if (YamlFields.Of(root, faults, "sources.yaml") is not { } fields)
            return sources;
        foreach (var node in fields.List("sources"))
        {
            if (ReadSource(node, faults) is not { } source)
                continue;
            if (sources.Any(s => s.Name == source.Name))
                faults.Add(node, $"There is a source named {source.Name} already.");
            sources.Add(source);
        }

        fields.RefuseOthers();
        return sources;
    }

    private static FileSource? ReadSource(YamlNode node, SourceFaults faults)
    {
        if (YamlFields.Of(node, faults, "a source") is not { } fields)
            return null;
        var name = fields.RequiredText("name");
        if (fields.RequiredText("kind") is { } kind && kind != FileConnector.Origin)
            fields.Fault("kind", $"`kind: {kind}` is not known; it may be {FileConnector.Origin}.");
        var currency = CurrencyCode.Read(fields);
        var streams = new List<FileStreamSettings>();
        foreach (var item in fields.List("streams"))
        {
            if (new FileStreamReader(name ?? "", currency, faults).Read(item) is not { } stream)
                continue;
            if (streams.Any(s => s.Id == stream.Id))
                faults.Add(item, $"{name} has a stream named {stream.Id.Stream} already: give this one another `name`.");
            streams.Add(stream);
        }

        fields.RefuseOthers();
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
