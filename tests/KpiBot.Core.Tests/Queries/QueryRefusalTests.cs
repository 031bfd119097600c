using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class QueryRefusalTests
{
    private static readonly RowFacts Facts = new(Spend("2026-10-05", 90, "LinkedIn"), Customer("2026-10-05", "LinkedIn"), Sale("2026-10-05", 1));

    [Fact]
    public async Task A_split_that_the_facts_do_not_carry_names_them_and_offers_the_nearest()
    {
        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(
            new KpiQuery.Breakdown(TestKpis.AcquisitionCost, RelativePeriod.ThisMonth, ["channel"]));

        Assert.Equal("dimension_not_shared", issue.Code);
        Assert.Equal(
            "“Customer acquisition cost” cannot be split by channel: the data on spend and customers do not record it; "
            + "it can be split by source, campaign or country.",
            issue.Text.English);
        Assert.Equal(
            "«\u202FCoût d'acquisition client\u202F» ne peut pas être ventilé par canal\u202F: cette information n'est pas enregistrée pour "
            + "les dépenses et les clients\u202F; cet indicateur peut être ventilé par source, campagne ou pays.",
            issue.Text.French);
        Assert.Equal(
            ["Acquisition spend by source", "Customer acquisition cost by source", "Customer acquisition cost by campaign", "Customer acquisition cost by country"],
            issue.Candidates.Select(c => c.Query.English));
        Assert.Equal("Dépenses d'acquisition par source", issue.Candidates[0].Query.French);
    }

    [Fact]
    public async Task Questions_offered_keep_the_period_and_the_filters_that_apply()
    {
        var query = new KpiQuery.Breakdown(TestKpis.Revenue, Asking.LastMonth, ["source"]) { Filters = [new("country", ["Germany"])] };

        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(query);

        Assert.Equal("Revenue by channel", issue.Candidates[0].Label.English);
        Assert.Equal("Revenue by channel for Germany in October 2026", issue.Candidates[0].Query.English);
        Assert.Equal("Chiffre d'affaires par canal pour Allemagne en octobre 2026", issue.Candidates[0].Query.French);
        Assert.Equal(4, issue.Candidates.Count);
    }

    [Fact]
    public async Task A_filter_that_the_facts_do_not_carry_is_refused_alike()
    {
        var query = new KpiQuery.Value(TestKpis.Revenue, new Between(new CalendarDay(2026, 10, 1), new CalendarDay(2026, 10, 12)))
        {
            Filters = [new("source", ["LinkedIn"])],
        };

        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(query);

        Assert.StartsWith("“Revenue” cannot be filtered by source: the data on sales do not record it; it can be filtered by channel, ", issue.Text.English, StringComparison.Ordinal);
        Assert.StartsWith("«\u202FChiffre d'affaires\u202F» ne peut pas être filtré par source\u202F: cette information n'est pas enregistrée pour les ventes\u202F; ", issue.Text.French, StringComparison.Ordinal);
        Assert.Equal("Revenue from 1 October 2026 to 12 October 2026", issue.Candidates[0].Query.English);
        Assert.Equal("Chiffre d'affaires du 1er octobre 2026 au 12 octobre 2026", issue.Candidates[0].Query.French);
    }

    [Fact]
    public async Task A_filter_that_the_nearest_kpi_can_take_is_offered_with_it()
    {
        var kpi = TestKpis.Revenue with { Nearest = "acquisition_spend" };

        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(
            new KpiQuery.Value(kpi, RelativePeriod.ThisMonth) { Filters = [new("source", ["LinkedIn"])] });

        Assert.Equal(["Acquisition spend for LinkedIn", "Revenue"], issue.Candidates.Take(2).Select(c => c.Query.English));
    }

    [Fact]
    public async Task A_dimension_that_the_definition_leaves_out_is_refused_for_that_reason()
    {
        var kpi = TestKpis.Revenue with { Dimensions = ["country"] };

        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(new KpiQuery.Ranked(kpi, Asking.LastMonth, "channel", new(3, RankingOrder.Highest)));

        Assert.Empty(issue.LackedBy);
        Assert.Equal("“Revenue” cannot be split by channel: its definition does not provide for it; it can be split by country.", issue.Text.English);
        Assert.EndsWith("sa définition ne le prévoit pas\u202F; cet indicateur peut être ventilé par pays.", issue.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kpi_without_dimensions_is_offered_as_a_whole()
    {
        var kpi = TestKpis.Revenue with { Dimensions = [] };

        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(new KpiQuery.Trend(kpi, RelativePeriod.ThisMonth, Grain.Week) { Dimension = "source" });

        Assert.EndsWith("; it can only be asked as a whole.", issue.Text.English, StringComparison.Ordinal);
        Assert.EndsWith("\u202F; cet indicateur ne se demande que dans son ensemble.", issue.Text.French, StringComparison.Ordinal);
        Assert.Equal("Revenue", Assert.Single(issue.Candidates).Query.English);
    }

    [Fact]
    public async Task A_sources_own_dimension_must_be_in_every_fact()
    {
        var facts = new RowFacts(Spend("2026-10-05", 90), Customer("2026-10-05")) { OwnDimensions = { ["spend"] = ["agency"] } };

        var issue = await facts.Refusal<QueryIssue.DimensionNotShared>(new KpiQuery.Breakdown(TestKpis.AcquisitionCost, Asking.LastMonth, ["agency"]));

        Assert.Equal(["customers"], issue.LackedBy);
    }

    [Fact]
    public async Task A_definition_that_lists_its_dimensions_takes_no_others_from_sources()
    {
        var facts = new RowFacts(Sale("2026-10-05", 1)) { OwnDimensions = { ["sales"] = ["store_type"] } };
        var kpi = TestKpis.Revenue with { DeclaresDimensions = true };

        await facts.Refusal<QueryIssue.DimensionNotShared>(new KpiQuery.Breakdown(kpi, Asking.LastMonth, ["store_type"]));
    }

    [Fact]
    public async Task A_series_finer_than_makes_sense_is_refused_with_the_coarser_ones()
    {
        var issue = await Facts.Refusal<QueryIssue.GrainTooFine>(new KpiQuery.Trend(TestKpis.AcquisitionCost, RelativePeriod.ThisMonth, Grain.Day));

        Assert.Equal("grain_too_fine", issue.Code);
        Assert.Equal("“Customer acquisition cost” makes no sense by day: ask for it by week or more coarsely.", issue.Text.English);
        Assert.Equal("«\u202FCoût d'acquisition client\u202F» n'a pas de sens par jour\u202F: demandez-le par semaine ou à un pas plus large.", issue.Text.French);
        Assert.Equal(["par semaine", "par mois", "par trimestre", "par an"], issue.Candidates.Select(c => c.Query.French["Coût d'acquisition client ".Length..]));
    }

    [Fact]
    public async Task A_single_day_of_a_kpi_that_is_never_read_by_day_is_refused()
    {
        var issue = await Facts.Refusal<QueryIssue.PeriodTooShort>(new KpiQuery.Value(TestKpis.AcquisitionCost, RelativePeriod.Yesterday));

        Assert.Equal("period_too_short", issue.Code);
        Assert.Equal("“Customer acquisition cost” makes no sense for a single day: ask for a week or longer.", issue.Text.English);
        Assert.Equal("«\u202FCoût d'acquisition client\u202F» n'a pas de sens sur une seule journée\u202F: demandez une semaine ou plus.", issue.Text.French);
        Assert.Equal(
            ["Customer acquisition cost last week", "Customer acquisition cost last month", "Customer acquisition cost last quarter", "Customer acquisition cost last year"],
            issue.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_refused_with_the_last_complete_ones()
    {
        var issue = await Facts.Refusal<QueryIssue.PeriodInFuture>(new KpiQuery.Value(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Month, 1)));

        Assert.Equal("period_in_future", issue.Code);
        Assert.Equal("That period only begins on 1 December 2026, so there is no “Revenue” to report yet.", issue.Text.English);
        Assert.Equal("Cette période ne commence que le 1er décembre 2026\u202F: il n'y a encore rien à dire pour «\u202FChiffre d'affaires\u202F».", issue.Text.French);
        Assert.Equal("Chiffre d'affaires le mois dernier", issue.Candidates[0].Query.French);
    }

    [Fact]
    public async Task What_no_source_delivers_is_refused_instead_of_answered_with_zero()
    {
        var issue = await Facts.Refusal<QueryIssue.NotDelivered>(new KpiQuery.Value(TestKpis.Leads, Asking.LastMonth));

        Assert.Equal("facts_not_delivered", issue.Code);
        Assert.Equal("“Leads generated” needs data on leads, and no configured source delivers any.", issue.Text.English);
        Assert.Equal("«\u202FLeads générés\u202F» a besoin de données sur les leads, qu'aucune source configurée ne fournit.", issue.Text.French);
        Assert.Equal(["Revenue", "Orders", "Average order value", "Gross margin rate"], issue.Candidates.Select(c => c.Label.English));
    }

    [Fact]
    public async Task A_source_without_rows_does_deliver()
    {
        var facts = new RowFacts { EmptyStreams = { "leads" } };

        Assert.Equal(0, (await facts.Answer(new KpiQuery.Value(TestKpis.Leads, Asking.LastMonth))).Headline.Value);
    }

    [Fact]
    public async Task What_the_calendar_cannot_resolve_comes_back_as_its_own_issue() =>
        Assert.IsNotType<QueryIssue>(
            await Facts.Refusal<Issue>(new KpiQuery.Value(TestKpis.Revenue, new RelativePeriod(CalendarUnit.FiscalYear, -1))), exactMatch: false);

    [Fact]
    public async Task A_comparison_that_was_asked_for_and_cannot_be_resolved_is_refused() =>
        await Facts.Refusal<Issue>(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth)
        {
            Comparison = new ComparisonExpression.With(new RelativePeriod(CalendarUnit.FiscalYear, -1)),
        });
}
