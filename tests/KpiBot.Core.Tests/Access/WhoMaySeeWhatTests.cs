using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Access;

public class WhoMaySeeWhatTests
{
    [Fact]
    public async Task An_answer_is_over_the_rows_that_may_be_seen_and_says_so()
    {
        var answer = await Team.Anna.Answer<KpiAnswer>("revenue this month");

        Assert.Equal(("Revenue · France", "€100"), (answer.Title, answer.Headline));
        Assert.Equal(50, answer.Result.Comparison!.Earlier.Value);
        Assert.Equal("Only France: the rest may not be seen here.", Assert.Single(answer.Reading));
    }

    [Fact]
    public async Task Who_may_see_all_rows_sees_them() =>
        Assert.Equal(("Revenue", "€300"), (await Team.Ben.Answer<KpiAnswer>("revenue this month")) is var a ? (a.Title, a.Headline) : default);

    [Fact]
    public async Task Roles_add_up()
    {
        Assert.Equal("2", (await Team.Anna.Answer<KpiAnswer>("orders this month")).Headline);
        Assert.Equal("3", (await Team.Carl.Answer<KpiAnswer>("orders this month")).Headline);
        Assert.Equal("3", (await Team.Eva.Answer<KpiAnswer>("orders this month")).Headline);
        Assert.Equal("€100", (await Team.Eva.Answer<KpiAnswer>("revenue this month")).Headline);
    }

    [Fact]
    public async Task A_KPI_beside_another_keeps_its_own_rows()
    {
        // Without a role that gives both over the same rows, the sibling is not shown.
        var policy = AccessFile.Policy("roles:\n- { id: a, members: everyone, kpis: [gross_margin_rate] }\n- { id: b, members: everyone, kpis: [markup_rate], rows: { country: France } }");
        var both = AccessFile.Policy("roles:\n- { id: a, members: everyone, kpis: [gross_margin_rate, markup_rate] }");

        Assert.DoesNotContain("ark-up", (await Team.Under(policy, "gross margin rate this month")).Answers.Words(), StringComparison.Ordinal);
        Assert.Contains("ark-up", (await Team.Under(both, "gross margin rate this month")).Answers.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gross margin this month")]
    [InlineData("gross margn this month")]
    [InlineData("marge commerciale")]
    [InlineData("marge")]
    [InlineData("what is gross margin?")]
    [InlineData("why did the gross margin fall?")]
    [InlineData("list of KPIs")]
    [InlineData("help")]
    [InlineData("frobnicate")]
    [InlineData("funnel")]
    [InlineData("hello")]
    [InlineData("revenue by planet")]
    [InlineData("alert me if the gross margin falls")]
    [InlineData("set the gross margin target to 100")]
    [InlineData("taux de marque")]
    public async Task What_one_may_not_see_is_not_named_to_them(string text)
    {
        var words = TextFolding.Fold((await Team.Anna.Ask(text)).Answers.Words());
        var asked = TextFolding.Fold(text);

        foreach (var name in new[] { "gross margin", "marge commerciale", "taux de marque", "mark-up", "net promoter", "conversion rate" })
            Assert.True(asked.Contains(name, StringComparison.Ordinal) || !words.Contains(name, StringComparison.Ordinal), $"“{text}” was answered: {words}");
        Assert.DoesNotContain("40", words.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_may_not_see_is_answered_like_what_does_not_exist()
    {
        var hidden = await Team.Anna.Answer<IssueAnswer>("gross margin this month");
        var nothing = await Team.Anna.Answer<IssueAnswer>("grand mystery this month");

        Assert.Equal((nothing.Code, nothing.Text.Replace("grand mystery", "gross margin", StringComparison.Ordinal)), (hidden.Code, hidden.Text));
        Assert.Equal(nothing.Choices, hidden.Choices);
    }

    [Fact]
    public async Task What_one_may_not_see_is_no_slip_in_the_verb_of_a_command()
    {
        var reply = await Team.Carl.Ask("revenue orders last month"); // "prévenue"

        Assert.Empty(reply.Parse.Corrections);
        Assert.IsNotType<Intent.Alert>(reply.Parse.Intent);
    }

    [Fact]
    public async Task The_list_is_of_what_may_be_seen() =>
        Assert.Equal(["Average order value", "Orders", "Revenue"], (await Team.Anna.Answer<KpiListAnswer>("list of KPIs")).Kpis.Select(k => k.Label).Order());

    [Theory]
    [InlineData("revenue of Bavaria Furniture")]
    [InlineData("revenue of Bavaria Furnitur")]
    [InlineData("revenue of bavaria")]
    [InlineData("revenue by customer this month")]
    [InlineData("top 5 customers this month")]
    [InlineData("why did revenue change this month")]
    [InlineData("revenue of Greta")]
    public async Task Names_of_rows_that_may_not_be_seen_are_not_offered_either(string text)
    {
        var reply = await Team.Anna.Ask(text);
        var words = reply.Answers.Words();

        Assert.Empty(reply.Parse.Corrections);
        foreach (var name in new[] { "Bavaria Furniture", "Greta", "Germany" })
            Assert.True(text.Contains(name, StringComparison.Ordinal) || !words.Contains(name, StringComparison.Ordinal), words);
    }

    [Fact]
    public async Task Names_of_one_s_own_rows_are() =>
        Assert.Equal("€70", (await Team.Anna.Answer<KpiAnswer>("revenue of Meubles Lyonn this month")).Headline);

    [Fact]
    public async Task A_follow_up_to_somebody_else_s_question_sees_no_more_than_a_question_of_one_s_own()
    {
        Assert.Equal("€160", (await Team.Ben.Answer<KpiAnswer>("and this month?", "gross margin last month")).Headline);
        var refusal = await Team.Anna.Answer<IssueAnswer>("and this month?", "gross margin last month");
        Assert.DoesNotContain("argin", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(("Revenue · France", "€100"), (await Team.Anna.Answer<KpiAnswer>("and this month?", "revenue last month")) is var a ? (a.Title, a.Headline) : default);
    }

    [Fact]
    public async Task Mine_are_those_of_the_owner_that_one_is()
    {
        var answer = await Team.Anna.Answer<KpiAnswer>("my revenue this month");

        Assert.Equal("€70", answer.Headline);
        Assert.Contains("Anna P", answer.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Reading, line => line.Contains("not known", StringComparison.Ordinal));
        Assert.Equal("70\u202F€", (await Team.Anna.Answer<KpiAnswer>("mon CA ce mois-ci")).Headline);
        Assert.Contains("You are not known here as an owner", (await Team.Ben.Answer<KpiAnswer>("my revenue this month")).Reading.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_role_sees_nothing_and_is_told_so() =>
        Assert.Equal(["nothing_to_see", "nothing_to_see"], [(await Team.Dora.Answer<IssueAnswer>("revenue")).Code, (await Team.Dora.Answer<IssueAnswer>("help")).Code]);

    [Fact]
    public async Task One_person_is_the_same_in_both_chats() =>
        Assert.Equal("€100", (await new Principal([Identity.Slack("U0ANNA")]).Answer<KpiAnswer>("revenue this month")).Headline);

    [Fact]
    public async Task Who_has_the_data_folder_in_hand_sees_everything_unless_the_rules_say_otherwise()
    {
        Assert.Equal("€160", (await Principal.Local.Answer<KpiAnswer>("gross margin this month")).Headline);
        var named = AccessFile.Policy("people:\n- { id: ann, local: true, email: a@x.eu }\nroles:\n- { id: few, members: [ann], kpis: [orders] }");
        Assert.Null(named.Of(Principal.Local).RowsOf(BuiltInCatalog.Kpi("revenue")));
        Assert.NotNull(named.Of(Principal.Local).RowsOf(BuiltInCatalog.Kpi("orders")));
    }
}
