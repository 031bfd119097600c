using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Targets set by word: by those who may, kept over a restart, and measured against.</summary>
public sealed class SettingTargetsTests
{
    private const string Lead = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";

    [Fact]
    public async Task A_target_is_set_changed_and_kept()
    {
        await using var teams = await RememberingTeams.StartAsync();

        Assert.Contains("Target set: €1,000.", (await teams.SayAsync("set the revenue target for November to 1000")).CardText, StringComparison.Ordinal);
        Assert.Contains("€1,000", (await teams.SayAsync("revenue vs target this month")).CardText, StringComparison.Ordinal);

        Assert.Contains("Target set: €400.", (await teams.SayAsync("set the revenue target for November to 400")).CardText, StringComparison.Ordinal);
        await teams.RestartAsync();

        var standing = (await teams.SayAsync("revenue vs target this month")).CardText;
        Assert.Contains("€400", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("€1,000", standing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_company_has_a_target_of_its_own()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("set the revenue target for November to 1000");

        Assert.Contains("Target set: €300.", (await teams.SayAsync("set the revenue target for Germany in November to 300")).CardText, StringComparison.Ordinal);

        Assert.Contains("€300", (await teams.SayAsync("revenue in Germany vs target this month")).CardText, StringComparison.Ordinal);
        Assert.Contains("€1,000", (await teams.SayAsync("revenue vs target this month")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_whose_role_may_set_them()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());

        Assert.StartsWith("Setting targets is for those whose role may.", (await teams.SayAsAsync(Seller, "personal", "set the revenue target for November to 1", "a:s")).CardText, StringComparison.Ordinal);
        Assert.StartsWith("Not everyone who reads here may see that: ask me in our personal chat.", (await teams.SayAsAsync(Lead, "channel", "set the revenue target for November to 900", RememberingTeams.General)).CardText, StringComparison.Ordinal);
        Assert.Contains("Target set: €900.", (await teams.SayAsAsync(Lead, "personal", "set the revenue target for November to 900", "a:l")).CardText, StringComparison.Ordinal);
        Assert.DoesNotContain("900", (await teams.SayAsAsync(Seller, "personal", "revenue vs target this month", "a:s")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_are_no_month_quarter_or_year_have_none()
    {
        await using var teams = await RememberingTeams.StartAsync();

        Assert.StartsWith("I keep a target for a month", (await teams.SayAsync("set the revenue target for 1 to 12 December to 1000")).CardText, StringComparison.Ordinal);
    }

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", $$"""
            roles:
            - { id: lead, members: [{{Lead}}], may: [set_targets] }
            - { id: sales, members: [{{Seller}}], rows: { country: France } }
            """), BuiltInCatalog.Catalog, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
