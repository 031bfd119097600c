using KpiBot.Connectors.Files;

namespace KpiBot.Connectors.Sources;

/// <summary>What <c>config/sources.yaml</c> says.</summary>
public sealed record SourcesConfiguration(IReadOnlyList<FileSource> Files)
{
    public static readonly SourcesConfiguration Empty = new([]);
}

/// <summary>Files that belong together, under one name.</summary>
public sealed record FileSource(string Name, IReadOnlyList<FileStreamSettings> Streams);
