using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

public sealed class IntentParserTests
{
    [Theory]
    [InlineData("revenue by country", UiLanguage.English)]
    [InlineData("CA par pays", UiLanguage.French)]
    [InlineData("le revenue YTD par country", UiLanguage.French)]
    [InlineData("the CA by pays", UiLanguage.English)]
    [InlineData("CAC T3 vs T2 ?", UiLanguage.French)]
    [InlineData("NPS Q3", UiLanguage.English)]
    public void The_language_with_more_evidence_wins_over_the_channels(string text, UiLanguage expected)
    {
        Assert.Equal(expected, Company.Parser.Parse(text, UiLanguage.English).Language);
        Assert.Equal(expected, Company.Parser.Parse(text, UiLanguage.French).Language);
    }

    [Fact]
    public void Without_evidence_the_channel_decides_and_then_English()
    {
        Assert.Equal(UiLanguage.French, Company.Parser.Parse("NPS", UiLanguage.French).Language);
        Assert.Equal(UiLanguage.English, Company.Parser.Parse("NPS").Language);
    }

    [Theory]
    [InlineData("conversoin rate", "conversoin", "conversion")]
    [InlineData("CA en Allemange", "Allemange", "Allemagne")]
    [InlineData("revenue by contry", "contry", "country")]
    public void A_slip_is_put_right_and_shown(string text, string from, string to) =>
        Assert.Equal([new Correction(from, to)], Company.Parser.Parse(text).Corrections);

    [Theory]
    [InlineData("revenue in Ireland")] // a country of the catalogue that the data lack, one letter from Iceland
    [InlineData("CA mars")] // a month, two letters from marge
    [InlineData("NSP")] // too short to be put right into a KPI
    public void Known_and_short_words_are_left_alone(string text)
    {
        var members = new Dictionary<string, IReadOnlyCollection<string>> { ["country"] = ["Iceland", "France"] };
        var parser = new IntentParser(new(Company.Catalog, members), Company.Calendar);

        Assert.Empty(parser.Parse(text).Corrections);
    }

    [Fact]
    public void Words_left_over_are_named_as_they_were_written()
    {
        Assert.Equal(["Banana"], Company.Parser.Parse("revenue Banana last month").NotUnderstood);
        Assert.Equal(["churn"], Company.Parser.Parse("churn by country").NotUnderstood);
        Assert.Empty(Company.Parser.Parse("Hi, could you please show me our revenue for last month? Thanks!").NotUnderstood);
    }

    [Fact]
    public void A_name_after_a_greeting_is_named_and_changes_nothing()
    {
        var parse = Company.Parser.Parse("Bonjour Sophie, le CA du mois dernier svp");

        Assert.Null(parse.Issue);
        Assert.Equal(["Sophie"], parse.NotUnderstood);
    }

    [Theory]
    [InlineData("marge par pays le mois dernier")]
    [InlineData("margin")]
    [InlineData("last month")]
    [InlineData("churn last month")]
    [InlineData("xyzzy")]
    [InlineData("@foo by country")]
    [InlineData("revenue in Frence last month")]
    [InlineData("CA en Atlantide")]
    [InlineData("CA de Léa")]
    [InlineData("revenue by planet")]
    [InlineData("top 5 revenue")]
    [InlineData("revenue Q2 and Q3")]
    [InlineData("revenue of LinkedIn")]
    [InlineData("alert me when revenue drops below 1000")]
    public void What_is_offered_can_be_asked(string text)
    {
        foreach (var candidate in Company.Parser.Parse(text).Issue?.Candidates ?? [])
        {
            Assert.Null(Company.Parser.Parse(candidate.Query.English).Issue);
            Assert.Null(Company.Parser.Parse(candidate.Query.French).Issue);
        }
    }

    [Fact]
    public void Where_no_name_is_near_only_the_way_to_all_of_them_is_offered()
    {
        var issue = Company.Parser.Parse("xyzzy").Issue!;

        Assert.Equal("I know no KPI called “xyzzy”, and none that is near it. What I know:", issue.Text.English);
        Assert.Equal(
            "Je ne connais pas d’indicateur «\u202Fxyzzy\u202F», ni rien d’approchant. Ce que je connais\u202F:",
            issue.Text.French);
        Assert.Equal(
            ["ListKpis"],
            issue.Candidates.Select(c => Spoken.Of(Company.Parser.Parse(c.Query.English))));
    }

    [Theory]
    [InlineData("list of KPIs")]
    [InlineData("liste des indicateurs")]
    public void The_list_that_is_offered_can_be_asked_for(string text) => Assert.IsType<Intent.ListKpis>(Company.Parser.Parse(text).Intent);

    [Theory]
    [InlineData("revvenoo", "revenue")]
    public void A_name_that_is_near_is_offered_as_such(string text, string first)
    {
        var issue = Company.Parser.Parse(text).Issue!;

        Assert.Equal($"I know no KPI called “{text}”. Nearest to it, I have these:", issue.Text.English);
        Assert.Equal(first, Spoken.Of(Company.Parser.Parse(issue.Candidates[0].Query.English)));
    }

    [Theory]
    [InlineData("MRP")]
    [InlineData("absence rate")]
    [InlineData("headcount")]
    [InlineData("coût de stockage")]
    public void A_name_that_only_shares_common_words_or_a_letter_or_two_is_not(string text) =>
        Assert.Equal("list of KPIs", Assert.Single(Company.Parser.Parse(text).Issue!.Candidates).Query.English);

    [Theory]
    [InlineData("net margin", "gross_margin")]
    [InlineData("marge nette", "gross_margin")]
    [InlineData("unique visitors", "sessions")]
    [InlineData("visiteurs uniques", "sessions")]
    [InlineData("MRR", "revenue")]
    [InlineData("bounce rate", "sessions")]
    [InlineData("taux d'attrition", "new_customers")]
    public void What_people_ask_for_under_another_notion_leads_to_what_tells_most_about_it(string text, string first) =>
        Assert.Equal(first, Spoken.Of(Company.Parser.Parse(Company.Parser.Parse(text).Issue!.Candidates[0].Query.English)));

    [Theory]
    [InlineData("@foo")]
    [InlineData("#foo")]
    public void A_mark_before_a_name_goes_with_the_name(string text) =>
        Assert.Equal(text[1..], Assert.IsType<KpiBot.Core.Language.Issues.LanguageIssue.NoSuchKpi>(Company.Parser.Parse(text).Issue).Words);

    [Fact]
    public void A_value_of_two_dimensions_is_asked_back_unless_the_dimension_is_named()
    {
        var members = new Dictionary<string, IReadOnlyCollection<string>> { ["brand"] = ["Oslo"], ["category"] = ["Oslo"] };
        var parser = new IntentParser(new(Company.Catalog, members), Company.Calendar);

        Assert.Equal("asks back: ambiguous_value", Spoken.Of(parser.Parse("revenue of Oslo")));
        Assert.Equal("revenue | brand Oslo", Spoken.Of(parser.Parse("revenue of brand Oslo")));
        Assert.Equal("revenue | category Oslo", Spoken.Of(parser.Parse("CA catégorie Oslo")));
    }

    [Fact]
    public void Values_are_the_datas_own_whatever_the_catalogue_calls_them()
    {
        var members = new Dictionary<string, IReadOnlyCollection<string>> { ["country"] = ["Deutschland", "FRANCE"] };
        var parser = new IntentParser(new(Company.Catalog, members), Company.Calendar);

        Assert.Equal("revenue | country Deutschland, FRANCE", Spoken.Of(parser.Parse("CA en Allemagne et en France")));
    }

    [Fact]
    public void A_dimension_that_a_source_adds_is_known_by_its_values()
    {
        var members = new Dictionary<string, IReadOnlyCollection<string>> { ["warehouse"] = ["Lille North"] };
        var parser = new IntentParser(new(Company.Catalog, members), Company.Calendar);

        Assert.Equal("revenue | warehouse Lille North", Spoken.Of(parser.Parse("revenue lille north")));
    }

    [Fact]
    public void An_issue_is_worded_in_both_languages_and_names_the_words()
    {
        var issue = Company.Parser.Parse("revenue in Atlantis").Issue;

        Assert.Equal("The data have no “Atlantis” to filter by.", issue?.Text.English);
        Assert.Equal("Les données ne contiennent pas de valeur «\u202FAtlantis\u202F» sur laquelle filtrer.", issue?.Text.French);
    }

    [Fact]
    public void Each_name_of_each_kpi_is_understood() => Assert.All(Company.Catalog.Kpis, kpi =>
        Assert.All(Names(kpi), name => Assert.Equal(kpi.Id, Spoken.Of(Company.Parser.Parse(name)))));

    private static IEnumerable<string> Names(KpiDefinition kpi) => [kpi.Name.English, kpi.Name.French, .. kpi.Synonyms.English, .. kpi.Synonyms.French];
}
