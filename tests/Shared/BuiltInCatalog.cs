using KpiBot.Core.Kpis;

namespace KpiBot.Tests;

/// <summary>The shipped catalogue, read once.</summary>
internal static class BuiltInCatalog
{
    private static readonly Lazy<KpiCatalog> Read = new(() => KpiCatalogReader.Read([KpiCatalogReader.BuiltIn]) switch
    {
        CatalogReading.Valid valid => valid.Catalog,
        CatalogReading.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Faults)),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static KpiCatalog Catalog => Read.Value;

    public static KpiDefinition Kpi(string id) => Catalog.Find(id) ?? throw new ArgumentException($"No KPI '{id}'.", nameof(id));
}
