using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

public class FunnelDefinitionTests
{
    [Fact]
    public void The_shipped_funnel_goes_from_visits_to_customers() => Assert.Equal(
        ["sessions", "leads", "opportunities", "new_customers"], Funnel.StepsOf(BuiltInCatalog.Catalog).Select(k => k.Id));

    [Fact]
    public void A_users_funnel_replaces_it_whole() => Assert.Equal(
        ["leads", "qualified_leads", "deals_won"], Definitions.Valid("funnel: [leads, qualified_leads, deals_won]").Funnel.Select(k => k.Id));

    [Theory]
    [InlineData("funnel: leads", "'funnel' lists the KPIs that count its steps, two or more")]
    [InlineData("funnel: [leads]", "'funnel' lists the KPIs that count its steps, two or more")]
    [InlineData("funnel: [leeds, orders]", "unknown KPI 'leeds' in 'funnel' (did you mean 'leads'?)")]
    [InlineData("funnel: [leads, revenue]", "'revenue' is no step of a funnel: a step is counted, its unit is count")]
    [InlineData("funnel: [leads, orders, leads]", "'leads' stands twice in 'funnel'")]
    public void Faults_are_named_on_their_line(string yaml, string message) =>
        Assert.StartsWith($"config/kpis.yaml:2: {message}", Assert.Single(Definitions.Faults("# ours\n" + yaml)), StringComparison.Ordinal);
}
