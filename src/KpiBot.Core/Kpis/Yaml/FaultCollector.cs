namespace KpiBot.Core.Kpis.Yaml;

/// <summary>Gathers every fault, so that all are reported at once.</summary>
public sealed class FaultCollector
{
    private readonly List<(Place Place, string Message)> faults = [];

    public void Add(Place place, string message) => faults.Add((place, message));

    /// <summary>By file, in the order that the files were given, then by line.</summary>
    public IReadOnlyList<DefinitionFault> Sorted =>
    [
        .. faults.OrderBy(f => f.Place.FileNumber).ThenBy(f => f.Place.Line)
            .Select(f => new DefinitionFault(f.Place.File, f.Place.Line, f.Message)),
    ];
}
