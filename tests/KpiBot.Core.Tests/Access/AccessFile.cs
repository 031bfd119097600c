using KpiBot.Core.Access;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Tests.Access;

/// <summary>An <c>access.yaml</c> as its reader finds it.</summary>
internal static class AccessFile
{
    public static AccessPolicy Policy(string yaml, KpiCatalog? catalog = null)
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", yaml), catalog ?? BuiltInCatalog.Catalog, Dimensions(catalog), faults);
        Assert.Empty(faults.Sorted);
        return new(catalog ?? BuiltInCatalog.Catalog, rules);
    }

    public static IReadOnlyList<string> Faults(string? yaml, KpiCatalog? catalog = null)
    {
        var faults = new FaultCollector();
        AccessReader.Read(yaml is null ? null : new("access.yaml", yaml), catalog ?? BuiltInCatalog.Catalog, Dimensions(catalog), faults);
        return [.. faults.Sorted.Select(f => f.ToString())];
    }

    private static HashSet<string> Dimensions(KpiCatalog? catalog) => [.. (catalog ?? BuiltInCatalog.Catalog).Dimensions.Select(d => d.Id)];
}
