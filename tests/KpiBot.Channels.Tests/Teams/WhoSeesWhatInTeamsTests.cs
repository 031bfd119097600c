using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Roles of <c>access.yaml</c>, as people in Teams meet them.</summary>
public sealed class WhoSeesWhatInTeamsTests
{
    private const string Lead = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";
    private const string Thread = RememberingTeams.General + ";messageid=1";

    private const string Rules = $$"""
        roles:
        - { id: lead, members: [{{Lead}}] }
        - { id: sales, members: [{{Seller}}], kpis: [revenue], rows: { country: France } }
        places:
        - { id: general, teams: "{{RememberingTeams.General}}", audience: sales }
        """;

    [Fact]
    public async Task Each_person_gets_what_they_may_see()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());

        Assert.Contains("€150", (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).CardText, StringComparison.Ordinal);
        var narrowed = (await teams.SayAsAsync(Seller, "personal", "revenue in October", "a:seller")).CardText;
        Assert.Contains("€50", narrowed, StringComparison.Ordinal);
        Assert.Contains("Only France", narrowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    [InlineData("")]
    public async Task Where_others_read_the_place_learns_only_that_it_has_to_be_asked_privately(string type)
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());

        var reply = (await teams.SayAsAsync(Lead, type, "gross margin in October", Thread)).CardText;

        Assert.StartsWith("Not everyone who reads here may see that: ask me in our personal chat.", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("70", reply, StringComparison.Ordinal);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task A_button_pressed_by_somebody_else_is_their_own_question()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());
        await teams.SayAsAsync(Seller, "channel", "revenue in October", Thread);

        Assert.Contains("Revenue · France", (await teams.SayAsAsync(Seller, "channel", "and the month before?", Thread)).CardText, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing here that you may see.", (await teams.SayAsAsync("99999999-2222-3333-4444-555555555555", "channel", "and the month before?", Thread)).CardText, StringComparison.Ordinal);
    }

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", Rules), BuiltInCatalog.Catalog, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
