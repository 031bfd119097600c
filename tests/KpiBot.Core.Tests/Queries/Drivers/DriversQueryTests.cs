using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Drivers;

/// <summary>October 2026 against September, worked by hand.</summary>
public class DriversQueryTests
{
    private static KpiQuery.Drivers Why(KpiDefinition kpi, params string[] dimensions) => new(kpi, Asking.LastMonth) { Dimensions = dimensions };

    private static async Task<Decomposition> Split(RowFacts facts, KpiQuery query) => (await facts.Answer(query)).Drivers!;

    private static IEnumerable<(string?, decimal)> Parts(DimensionSplit split) => split.Parts.Select(p => (p.Member, p.Contribution));

    [Fact]
    public async Task Of_an_amount_each_member_brings_its_own_change()
    {
        var facts = new RowFacts(
            Sale("2026-09-10", 1_000, "Germany"), Sale("2026-09-10", 500, "France"), Sale("2026-09-11", 70),
            Sale("2026-10-10", 400, "Germany"), Sale("2026-10-10", 600, "France"), Sale("2026-10-10", 30, "Italy"));

        var found = await Split(facts, Why(TestKpis.Revenue, "country"));

        Assert.Equal(-540, found.Change);
        Assert.Equal([("Germany", -600m), ("France", 100m), (null, -70m), ("Italy", 30m)], Parts(found.Splits.Single()));
        Assert.Null(found.Splits.Single().Mix);
    }

    [Fact]
    public async Task Of_a_rate_it_is_worked_out_what_came_of_weights_and_what_of_rates()
    {
        // September: A 1 of 2, B 0 of 2, so 1/4. October: A 1 of 1, B 1 of 4, so 2/5. The middle rate is 13/40.
        // A brings (1 − 13/40)/5 − (1 − 26/40)/4 = 27/200 − 7/80 = 19/400; B (1 − 52/40)/5 − (−26/40)/4 = −3/50 + 13/80 = 41/400.
        // A's mix is (3/4 − 13/40)(1/5 − 1/2) = −51/400, B's (1/8 − 13/40)(4/5 − 1/2) = −24/400.
        var facts = new RowFacts(
            Lead("2026-09-01", "2026-09-02", "A"), Lead("2026-09-01", null, "A"), Lead("2026-09-01", null, "B"), Lead("2026-09-01", null, "B"),
            Lead("2026-10-01", "2026-10-02", "A"), Lead("2026-10-01", "2026-10-02", "B"), Lead("2026-10-01", null, "B"), Lead("2026-10-01", null, "B"),
            Lead("2026-10-01", null, "B"), Lead("2026-11-22"));

        var found = await Split(facts, Why(TestKpis.ConversionRate, "source"));

        Assert.Equal(0.15m, found.Change);
        var split = found.Splits.Single();
        Assert.Equal([("B", 41m / 400, -24m / 400), ("A", 19m / 400, -51m / 400)], split.Parts.Select(p => (p.Member!, p.Contribution, p.Mix!.Value)));
        Assert.Equal((-0.1875m, 0.3375m), (split.Mix, split.Rate));
        Assert.Equal(Reversal.None, split.Reversal);
    }

    [Fact]
    public async Task All_that_a_member_without_an_earlier_base_brings_is_mix()
    {
        var facts = new RowFacts(
            Lead("2026-09-01", "2026-09-02", "A"), Lead("2026-09-01", null, "A"),
            Lead("2026-10-01", "2026-10-02", "A"), Lead("2026-10-01", null, "A"), Lead("2026-10-01", null, "New"), Lead("2026-11-22"));

        var entered = (await Split(facts, Why(TestKpis.ConversionRate, "source"))).Splits.Single().Parts.Single(p => p.Member == "New");

        Assert.NotEqual(0, entered.Contribution);
        Assert.Equal(entered.Contribution, entered.Mix);
    }

    [Fact]
    public async Task What_has_no_base_on_either_side_brings_no_mix()
    {
        var facts = new RowFacts(
            Spend("2026-09-10", 100, "A"), Spend("2026-09-10", 60), Customer("2026-09-10", "A"), Customer("2026-09-10", "B"),
            Spend("2026-10-10", 100, "A"), Spend("2026-10-10", 80), Customer("2026-10-10", "A"), Customer("2026-10-10", "B"));

        var team = (await Split(facts, Why(TestKpis.AcquisitionCost, "source"))).Splits.Single().Parts[0];

        Assert.Equal((null, 10m, 0m), (team.Member, team.Contribution, team.Mix!.Value));
    }

    [Fact]
    public async Task Thirds_leave_no_dust()
    {
        var facts = new RowFacts([
            .. Enumerable.Range(0, 3).Select(i => Lead("2026-09-01", i == 0 ? "2026-09-02" : null, $"s{i}")),
            .. Enumerable.Range(0, 7).Select(i => Lead("2026-10-01", i < 3 ? "2026-10-02" : null, $"s{i}")), Lead("2026-11-22")]);

        var found = await Split(facts, Why(TestKpis.ConversionRate, "source"));

        Assert.Equal(0.095238095238095m, found.Change);
        Assert.Equal(found.Change, found.Splits.Single().Parts.Sum(p => p.Contribution));
    }

    [Fact]
    public async Task Every_member_up_and_the_total_down_is_Simpsons_paradox()
    {
        // A: 5 of 10, then 1 of 1; B: 0 of 1, then 1 of 10.
        var facts = new RowFacts([
            .. Leads("2026-09-01", "A", 5, 10), .. Leads("2026-09-01", "B", 0, 1),
            .. Leads("2026-10-01", "A", 1, 1), .. Leads("2026-10-01", "B", 1, 10), Lead("2026-11-22")]);

        var split = (await Split(facts, Why(TestKpis.ConversionRate, "source"))).Splits.Single();

        Assert.Equal(Reversal.EveryMember, split.Reversal);
        Assert.True(split.Rate > 0 && split.Mix < 0);
    }

    [Fact]
    public async Task A_mix_that_outweighs_rates_of_both_directions_is_named_as_such()
    {
        var facts = new RowFacts([
            .. Leads("2026-09-01", "A", 5, 10), .. Leads("2026-09-01", "B", 0, 2), .. Leads("2026-09-01", "C", 1, 2),
            .. Leads("2026-10-01", "A", 2, 2), .. Leads("2026-10-01", "B", 1, 10), .. Leads("2026-10-01", "C", 0, 2), Lead("2026-11-22")]);

        Assert.Equal(Reversal.MixOutweighs, (await Split(facts, Why(TestKpis.ConversionRate, "source"))).Splits.Single().Reversal);
    }

    [Fact]
    public async Task A_dimension_over_which_a_distinct_count_overlaps_is_left_out_and_named()
    {
        var facts = new RowFacts(
            Sale("2026-09-10", 10, "France", "o1").With("category", "Desks"),
            Sale("2026-10-10", 10, "France", "o2").With("category", "Desks"), Sale("2026-10-10", 10, "France", "o2").With("category", "Chairs"),
            Sale("2026-10-11", 10, "Italy", "o3").With("category", "Chairs"));

        var result = await facts.Answer(Why(TestKpis.Orders));

        Assert.Equal(["country"], result.Drivers!.Splits.Select(s => s.Dimension));
        Assert.Equal(["category"], result.Note<ResultNote.NotSplitBy>().Dimensions);
        Assert.Equal([("Italy", 1m), ("France", 0m)], Parts(result.Drivers.Splits[0]));
    }

    [Fact]
    public async Task What_rows_only_say_of_now_explains_no_change()
    {
        // Won since: the data no longer say in which stage the deal stood at the end of September.
        var facts = new RowFacts(
            Deal("2026-09-10", 100, owner: "Anna").With("stage", "Proposal"), Deal("2026-09-10", 300, wonOn: "2026-10-05", owner: "Ben").With("stage", "Won"),
            Deal("2026-10-10", 500, owner: "Anna").With("stage", "Proposal"), Deal("2026-11-22", 1));
        var pipeline = TestKpis.Catalog.Find("open_pipeline")! with { Dimensions = ["stage", "owner"] };

        var any = await facts.Answer(Why(pipeline));
        var asked = await facts.Answer(Why(pipeline, "stage"));

        Assert.Equal(["owner"], any.Drivers!.Splits.Select(s => s.Dimension));
        Assert.Equal(["owner"], asked.Drivers!.Splits.Select(s => s.Dimension));
        Assert.Equal(new ResultNote.KnownAsOfNow("stage", IsLeftOut: true), asked.Note<ResultNote.KnownAsOfNow>());
    }

    [Fact]
    public async Task The_dimension_where_few_members_explain_most_leads()
    {
        // One channel lost everything; every country lost its share of it.
        Row[] rows = [.. from country in (string[])["France", "Germany", "Italy", "Spain"]
                         from channel in (string[])["Web", "Phone", "Partner"]
                         from month in (string[])["2026-09-10", "2026-10-10"]
                         where month == "2026-09-10" || channel != "Phone"
                         select Sale(month, 100, country).With("channel", channel)];

        var found = await Split(new(rows), Why(TestKpis.Revenue));

        Assert.Equal(["channel", "country"], found.Splits.Select(s => s.Dimension));
        Assert.Equal(("Phone", -400m), (found.Splits[0].Parts[0].Member, found.Splits[0].Parts[0].Contribution));
    }

    [Fact]
    public async Task Members_that_only_come_and_go_never_lead()
    {
        var facts = new RowFacts(
            Sale("2026-09-10", 500, "France").With("product", "old"), Sale("2026-09-10", 500, "Italy").With("product", "old"),
            Sale("2026-10-10", 900, "France").With("product", "new"), Sale("2026-10-10", 700, "Italy").With("product", "new2"));

        Assert.Equal(["country", "product"], (await Split(facts, Why(TestKpis.Revenue))).Splits.Select(s => s.Dimension));
    }

    [Fact]
    public async Task What_the_question_holds_to_one_member_is_not_split_by()
    {
        var facts = new RowFacts(
            Sale("2026-09-10", 10, "France").With("channel", "Web"), Sale("2026-09-10", 20, "Italy").With("channel", "Web"),
            Sale("2026-10-10", 30, "France").With("channel", "Web"), Sale("2026-10-10", 40, "France").With("channel", "Phone"));

        var found = await Split(facts, Why(TestKpis.Revenue) with { Filters = [new("channel", ["Web"])] });

        Assert.Equal((0m, "country"), (found.Change, found.Splits.Single().Dimension));
    }

    [Fact]
    public async Task A_period_in_progress_is_explained_over_equal_days_and_cohorts_at_equal_age()
    {
        var facts = new RowFacts(
            Lead("2026-10-01", "2026-10-22", "A"), Lead("2026-10-01", "2026-10-23", "A"), Lead("2026-10-25", null, "A"), Lead("2026-10-02", null, "B"),
            Lead("2026-11-01", null, "A"), Lead("2026-11-22", null, "B"));

        var result = await facts.Answer(new KpiQuery.Drivers(TestKpis.ConversionRate, RelativePeriod.ThisMonth));

        Assert.Equal(-0.333333333333333m, result.Drivers!.Change);
        Assert.Equal(result.Comparison!.Change, result.Drivers.Splits[0].Parts.Sum(p => p.Contribution));
        Assert.Equal(new(22), result.Note<ResultNote.EqualAge>());
    }

    [Fact]
    public async Task Without_an_earlier_number_there_is_nothing_to_explain_and_the_answer_says_so()
    {
        var result = await new RowFacts(Sale("2026-10-10", 10, "France")).Answer(Why(TestKpis.Revenue));

        Assert.Null(result.Drivers);
        result.Note<ResultNote.NoChangeToExplain>();
    }

    [Fact]
    public async Task A_mean_is_refused_with_its_reason_and_ways_on()
    {
        var mean = BuiltInCatalog.Kpi("sales_cycle");
        var facts = new RowFacts(Deal("2026-09-01", 100, "2026-10-05"));

        var issue = await facts.Refusal<QueryIssue.ChangeNotSplittable>(Why(mean));

        Assert.Contains("mean or a median", issue.Text.English, StringComparison.Ordinal);
        Assert.NotEmpty(issue.Candidates);
    }

    private static IEnumerable<Row> Leads(string day, string source, int converted, int all) =>
        Enumerable.Range(0, all).Select(i => Lead(day, i < converted ? day : null, source));
}
