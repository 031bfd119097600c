namespace KpiBot.Core.Kpis;

/// <summary>The steps from a visit to a customer.</summary>
public static class Funnel
{
    /// <summary>Those that the definition files name under <c>funnel</c>, the widest first.</summary>
    public static IReadOnlyList<KpiDefinition> StepsOf(KpiCatalog catalog) => catalog.Funnel;
}
