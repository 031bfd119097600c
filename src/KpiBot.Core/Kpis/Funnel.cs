namespace KpiBot.Core.Kpis;

/// <summary>The steps from a visit to a customer.</summary>
public static class Funnel
{
    private static readonly IReadOnlyList<string> Steps = ["sessions", "leads", "qualified_leads", "deals_won", "new_customers"];

    /// <summary>Those that the catalogue defines, the widest first.</summary>
    public static IReadOnlyList<KpiDefinition> StepsOf(KpiCatalog catalog) => [.. Steps.Select(catalog.Find).OfType<KpiDefinition>()];
}
