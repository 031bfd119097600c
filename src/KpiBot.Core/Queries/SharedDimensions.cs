using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// What a KPI can be split and filtered by: the dimensions of its definition, and the sources' own that every fact behind it has.
/// </summary>
internal sealed class SharedDimensions(KpiDefinition kpi, IFactSnapshot facts)
{
    public bool Has(string dimension) =>
        kpi.Dimensions.Contains(dimension)
        || (!kpi.DeclaresDimensions && LackedBy(dimension).Count == 0 && !kpi.Facts.All(f => IsInSchema(f, dimension)));

    /// <summary>The facts whose rows do not carry the dimension.</summary>
    public IReadOnlyList<string> LackedBy(string dimension) =>
        [.. kpi.Facts.Where(f => !facts.Dimensions(f).Contains(dimension))];

    private static bool IsInSchema(string fact, string dimension) =>
        FactSchemas.Find(fact) is { } schema && schema.Dimensions.Contains(dimension);
}
