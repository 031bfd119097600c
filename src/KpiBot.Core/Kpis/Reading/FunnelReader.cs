using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads <c>funnel:</c>, the KPIs that count its steps, the widest first. A later file's funnel replaces an earlier one whole.</summary>
internal static class FunnelReader
{
    private const int Fewest = 2;

    /// <returns>Null where the file names none.</returns>
    public static IReadOnlyList<Located>? Read(YamlNode? node, FaultCollector faults)
    {
        if (node is null)
            return null;
        var steps = node is YamlNode.Sequence sequence ? sequence.Items.OfType<YamlNode.Scalar>().Select(s => new Located(s.Text, s.Place)).ToList() : [];
        if (steps.Count < Fewest)
            faults.Add(node.Place, "'funnel' lists the KPIs that count its steps, two or more, the widest first: [sessions, leads, new_customers]");
        return steps;
    }

    /// <summary>The steps' definitions; each must be a count, and none stands there twice.</summary>
    public static IReadOnlyList<KpiDefinition> Bind(IReadOnlyList<Located> steps, IReadOnlyDictionary<string, KpiDefinition> kpis, FaultCollector faults)
    {
        var bound = new List<KpiDefinition>();
        foreach (var step in steps)
        {
            if (!kpis.TryGetValue(step.Text, out var kpi))
                faults.Add(step.Place, $"unknown KPI '{step.Text}' in 'funnel'{NearestName.Suggest(step.Text, kpis.Keys)}");
            else if (kpi.Unit is not KpiUnit.Count)
                faults.Add(step.Place, $"'{step.Text}' is no step of a funnel: a step is counted, its unit is count");
            else if (bound.Contains(kpi))
                faults.Add(step.Place, $"'{step.Text}' stands twice in 'funnel'");
            else
                bound.Add(kpi);
        }

        return bound;
    }
}
