using System.Text.RegularExpressions;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Core.Tests.Answers;

public partial class DefinitionAnswerTests
{
    private static readonly DefinitionAnswerBuilder Definitions = new(Results.Catalog, Results.Calendar, "EUR");

    public static readonly TheoryData<string> Kpis = [.. Results.Catalog.Kpis.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public void Every_KPI_is_defined_in_French_typography(string kpi)
    {
        var definition = Definitions.Define(Results.Kpi(kpi), French);

        Assert.All(
            [definition.Title, definition.Description, .. definition.Facts.Select(f => f.Label), .. definition.Facts.Select(f => f.Text)],
            text =>
            {
                Assert.NotEmpty(text);
                Assert.DoesNotMatch(BreakingSpaceBeforeMark(), text);
            });
    }

    [Fact]
    public void A_definition_says_what_it_is_made_from_and_by_whom_it_is_delivered()
    {
        var facts = Definitions.Define(Results.Kpi("revenue"), English, [Results.Stream("sage", "sales"), Results.Stream("crm", "deals")]).Facts;

        var from = facts.Single(f => f.Label == "Made from").Text;
        Assert.StartsWith("Sales. Data through 22 November 2026. Source: sage, read on ", from, StringComparison.Ordinal);
        Assert.DoesNotContain("crm", from, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_says_the_formula_and_what_to_mind()
    {
        var facts = Definitions.Define(Results.Kpi("win_rate"), English).Facts.ToDictionary(f => f.Label, f => f.Text);

        Assert.Equal("deals won ÷ (deals won + deals lost)", facts["Formula"]);
        Assert.Equal("it goes up", facts["Good when"]);
        Assert.Equal("November 2026 so far (1–22 November)", facts["Without a period"]);
        Assert.Equal("20", facts["Needs a base of"]);
        Assert.Contains("country", facts["Can be split by"]);
        Assert.NotEmpty(facts["Mind"]);
    }

    [Fact]
    public void A_target_is_told_in_the_KPIs_unit()
    {
        var definition = Definitions.Define(Results.Kpi("win_rate") with { Target = 0.3m, Owner = "Claire" }, French);

        Assert.Contains(new LabelledText("Objectif", "30,0_%".Narrow()), definition.Facts);
        Assert.Contains(new LabelledText("Responsable", "Claire"), definition.Facts);
    }

    [Theory]
    [InlineData(English)]
    [InlineData(French)]
    public void The_list_names_every_KPI(UiLanguage language) => Assert.Equal(
        Results.Catalog.Kpis.Select(k => k.Name.In(language)),
        Definitions.List(language).Kpis.Select(k => k.Label));

    [GeneratedRegex("[ \u00A0][%€:;!?»]|« ")]
    private static partial Regex BreakingSpaceBeforeMark();
}
