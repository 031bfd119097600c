using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Tests.Answers;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class FunnelQueryTests
{
    private static readonly KpiQuery.Funnel LastMonth = new(Asking.LastMonth, Funnel.StepsOf(BuiltInCatalog.Catalog));

    private static readonly RowFacts Facts = new(
        Visits("2026-09-10", 100, "LinkedIn"), Visits("2026-10-10", 120, "LinkedIn"), Visits("2026-10-11", 80, "Referral"),
        Lead("2026-09-10", null, "LinkedIn"), Lead("2026-09-11", null, "LinkedIn"),
        Lead("2026-10-10", null, "LinkedIn"), Lead("2026-10-11", null, "LinkedIn"), Lead("2026-10-12", null, "Referral"), Lead("2026-10-12", null, "Referral"),
        Deal("2026-09-20", 500).With("source", "LinkedIn"), Deal("2026-10-20", 500).With("source", "LinkedIn"), Deal("2026-10-21", 500).With("source", "Referral"),
        Deal("2026-10-21", 500).With("source", "Referral"), Customer("2026-09-30", "LinkedIn"), Customer("2026-10-30", "Referral"), Customer("2026-11-20"));

    [Fact]
    public async Task Each_step_is_counted_rated_by_the_one_before_and_compared()
    {
        var result = await Facts.Answer(LastMonth);

        Assert.Equal(
            [("sessions", 200m, null, null), ("leads", 4m, 0.02m, 0.02m), ("opportunities", 3m, 0.75m, 0.5m), ("new_customers", 1m, 1m / 3, 1m)],
            result.Steps.Select(s => (s.Kpi.Id, s.Value.Value, s.Rate, s.EarlierRate)));
        Assert.Equal([100m, 2m, 1m, 1m], result.Steps.Select(s => s.Comparison!.Earlier.Value));
        Assert.Equal(1m, result.Headline.Value);
        Assert.Equal(["customers", "deals", "leads", "visits"], result.Freshness.Select(f => f.Fact).Order());
        result.Note<ResultNote.SamePeriodNotSamePeople>();
    }

    [Fact]
    public async Task A_dimension_that_every_step_has_filters_every_step() => Assert.Equal(
        [120m, 2m, 1m, 0m],
        (await Facts.Answer(LastMonth with { Filters = [new("source", ["LinkedIn"])] })).Steps.Select(s => s.Value.Value));

    [Fact]
    public async Task One_that_a_step_lacks_is_refused_with_the_step_and_the_reason()
    {
        var issue = await Facts.Refusal<QueryIssue.DimensionNotShared>(LastMonth with { Filters = [new("owner", ["Alice"])] });

        Assert.Equal(("sessions", "visits", DimensionUse.Filter), (issue.Kpi.Id, issue.LackedBy.Single(), issue.Use));
    }

    [Fact]
    public async Task A_step_that_no_source_delivers_is_named() => Assert.Equal(
        "sessions",
        (await new RowFacts(Lead("2026-10-10"), Deal("2026-10-10", 1), Customer("2026-10-10")).Refusal<QueryIssue.NotDelivered>(LastMonth)).Kpi.Id);

    [Fact]
    public async Task Nothing_in_a_step_gives_the_next_no_rate()
    {
        var facts = new RowFacts(Visits("2026-10-10", 100, "LinkedIn"), Deal("2026-10-10", 1), Customer("2026-10-10"));
        facts.EmptyStreams.Add("leads");
        (facts.From["leads"], facts.Reach["leads"]) = (Asking.Day("2026-01-01"), Asking.Day("2026-11-22"));

        Assert.Equal([null, 0m, null, 1m], (await facts.Answer(LastMonth)).Steps.Select(s => s.Rate));
    }

    [Fact]
    public async Task It_reads_from_end_to_end_and_names_the_rate_that_moved_most()
    {
        var answer = (await Facts.Answer(LastMonth)).Answer();

        Assert.Equal("Funnel: New customers", answer.Title);
        Assert.Equal(
            ["End to end, sessions → new customers: 0.50%.", "The rate that moved most: opportunities → new customers, 33.3% after 100.0% (-66.7 pts)."],
            answer.Findings);
        Assert.Equal(["Step", "Count", "Of the step before", "Change"], answer.Table!.Headers);
        Assert.Equal(
            ["Sessions|200||+100.0%", "Leads generated|4|2.0%|+100.0%", "Opportunities|3|75.0% (+25.0 pts)|+200.0%", "New customers|1|33.3% (-66.7 pts)|unchanged"],
            answer.Table.Rows.Select(r => $"{r.Label[0]}|{r.Value}|{r.Detail}|{r.Change}"));
    }

    [Fact]
    public async Task In_French() => Assert.Equal(
        "Le taux qui a le plus bougé_: opportunités → nouveaux clients, 33,3_% après 100,0_% (-66,7_pts).",
        (await Facts.Answer(LastMonth)).Answer(UiLanguage.French).Findings[1].Replace('\u202F', '_'));

    private static Row Visits(string day, decimal sessions, string source) =>
        new Row("visits").With("day", Asking.Day(day)).With("sessions", sessions).With("source", source);
}
