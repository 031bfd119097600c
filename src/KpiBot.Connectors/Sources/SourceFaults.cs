using KpiBot.Core.Kpis;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>Collects what is wrong in one file, each fault with its line.</summary>
internal sealed class SourceFaults(string file)
{
    private readonly List<DefinitionFault> faults = [];

    public IReadOnlyList<DefinitionFault> InOrder => [.. faults.OrderBy(f => f.Line)];

    public bool Any => faults.Count > 0;

    public void Add(YamlNode node, string message) => Add((int)node.Start.Line, message);

    public void Add(int line, string message) => faults.Add(new DefinitionFault(file, line, message));
}
