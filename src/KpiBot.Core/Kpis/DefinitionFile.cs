namespace KpiBot.Core.Kpis;

/// <summary>A YAML file and its text.</summary>
/// <param name="Name">As faults cite it.</param>
public sealed record DefinitionFile(string Name, string Yaml);

/// <summary>One thing that is wrong in a definition file. Lines count from 1.</summary>
public sealed record DefinitionFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
