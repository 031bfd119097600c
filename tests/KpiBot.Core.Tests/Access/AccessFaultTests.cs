using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Access;

public class AccessFaultTests
{
    [Theory]
    [InlineData("roles:\n- id: sales\n  members: [ann]", "access.yaml:3: 'ann' is nobody")]
    [InlineData("roles:\n- id: sales\n  members: everyone\n  kpis: [revenu]", "access.yaml:4: unknown KPI 'revenu' in 'kpis' (did you mean 'revenue'?)")]
    [InlineData("roles:\n- id: sales\n  members: everyone\n  rows: { contry: France }", "access.yaml:4: unknown dimension 'contry' in 'rows' (did you mean 'country'?)")]
    [InlineData("roles:\n- id: sales\n  members: everyone\n  rows: { country: me }", "access.yaml:4: 'me' is who a person is as an owner")]
    [InlineData("roles:\n- id: sales\n  members: everyone\n  may: [set_target]", "access.yaml:4: 'may' knows set_targets, not 'set_target'")]
    [InlineData("roles:\n- id: sales", "access.yaml:2: role 'sales' has no 'members'")]
    [InlineData("roles:\n- id: a\n  members: everyone\n- id: a\n  members: everyone", "access.yaml:4: there is a role 'a' already")]
    [InlineData("roles: []\nplaces:\n- id: p\n  teams: x\n  audience: nobody", "access.yaml:5: unknown role 'nobody' in 'audience'")]
    [InlineData("roles:\n- id: own\n  members: everyone\n  rows: { owner: me }\nplaces:\n- id: p\n  teams: x\n  audience: own", "access.yaml:8: the rows of 'own' are those of one person")]
    [InlineData("roles: []\nplaces:\n- id: p\n  audience: []", "access.yaml:3: place 'p' is nowhere")]
    [InlineData("people:\n- id: ann\nroles: []", "access.yaml:2: person 'ann' has no identity")]
    [InlineData("people:\n- id: ann\n  email: a@x.eu\n- id: bob\n  email: A@x.eu\nroles: []", "access.yaml:4: email:a@x.eu is ann already")]
    [InlineData("roles: []\naudit: { keep_days: 0 }", "access.yaml:2: 'keep_days' is a whole number of days")]
    [InlineData("people: []", "access.yaml:1: access.yaml has no 'roles'")]
    [InlineData("# nothing yet", "access.yaml:1: nothing is said here")]
    public void A_fault_is_cited_by_its_line(string yaml, string beginning) => Assert.Contains(AccessFile.Faults(yaml), f => f.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void Every_fault_is_named_at_once() =>
        Assert.Equal(3, AccessFile.Faults("roles:\n- id: a\n  members: [nobody]\n  kpis: [nothing]\n  rows: { nowhere: 1 }").Count);

    [Fact]
    public void Rows_that_no_list_of_values_joins_are_refused_for_who_has_both_roles()
    {
        const string Yaml = """
            roles:
            - { id: french, members: [ann@x.eu], rows: { country: France } }
            - { id: web, members: [ann@x.eu], rows: { channel: Web } }
            """;

        Assert.StartsWith("access.yaml:3: who has the roles 'french' and 'web' would see two sets of rows", Assert.Single(AccessFile.Faults(Yaml)), StringComparison.Ordinal);
        Assert.Empty(AccessFile.Faults(Yaml.Replace("web, members: [ann@x.eu]", "web, members: [bob@x.eu]", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_audience_needs_a_role_of_that_name()
    {
        var catalog = Kept("margin_people");

        Assert.StartsWith("kpis.yaml:2: unknown role 'margin_people'", Assert.Single(AccessFile.Faults("roles: []", catalog)), StringComparison.Ordinal);
        Assert.StartsWith("kpis.yaml:2: 'audience' names the role 'margin_people', and there is no access.yaml", Assert.Single(AccessFile.Faults(null, catalog)), StringComparison.Ordinal);
        Assert.Empty(AccessFile.Faults("roles:\n- { id: margin_people, members: everyone }", catalog));
    }

    [Fact]
    public void A_role_cannot_list_what_is_kept_for_another() => Assert.StartsWith(
        "access.yaml:2: the role 'all' lists 'kept', which is kept for board",
        Assert.Single(AccessFile.Faults("roles:\n- { id: all, members: everyone, kpis: [kept] }\n- { id: board, members: [a@x.eu] }", Kept("board"))), StringComparison.Ordinal);

    private static KpiCatalog Kept(string role) => Assert.IsType<CatalogReading.Valid>(KpiCatalogReader.Read([KpiCatalogReader.BuiltIn, new("kpis.yaml", $$"""
        kpis:
        - { id: kept, name: { en: Kept, fr: Gardé }, description: { en: Kept., fr: Gardé. }, formula: revenue, unit: money, direction: up_is_good, audience: {{role}} }
        """)])).Catalog;
}
