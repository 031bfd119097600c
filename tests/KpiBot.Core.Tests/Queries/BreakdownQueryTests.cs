using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class BreakdownQueryTests
{
    [Fact]
    public async Task Members_come_highest_first_each_beside_its_earlier_value_and_add_up()
    {
        var facts = new RowFacts(
            Sale("2026-09-05", 4, "France"), Sale("2026-10-05", 10, "France"), Sale("2026-10-06", 30, "Germany"), Sale("2026-10-07", 5));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, Asking.LastMonth, ["country"]));

        Assert.Equal(["country"], result.Dimensions);
        Assert.Equal(
            [("Germany", 30m, 0m), ("France", 10m, 4m), (null, 5m, 0m)],
            result.Rows.Select(r => (r.Members[0], r.Value.Value!.Value, r.Earlier!.Value!.Value)));
        Assert.Equal(result.Headline.Value, result.Rows.Sum(r => r.Value.Value));
        result.HasNoNote<ResultNote.PartsDoNotAddUp>();
    }

    [Fact]
    public async Task Equal_values_come_in_the_order_of_their_names_with_none_last()
    {
        var facts = new RowFacts(Sale("2026-10-07", 5), Sale("2026-10-05", 5, "Spain"), Sale("2026-10-06", 5, "Italy"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, Asking.LastMonth, ["country"]));

        Assert.Equal(["Italy", "Spain", null], result.Rows.Select(r => r.Members[0]));
    }

    [Fact]
    public async Task Orders_of_several_categories_count_in_each_and_the_answer_says_so()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 1, order: "a").With("category", "Chairs"), Sale("2026-10-05", 1, order: "a").With("category", "Desks"),
            Sale("2026-10-06", 1, order: "b").With("category", "Desks"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Orders, Asking.LastMonth, ["category"]));

        Assert.Equal(2, result.Headline.Value);
        Assert.Equal([("Desks", 2m), ("Chairs", 1m)], result.Rows.Select(r => (r.Members[0], r.Value.Value!.Value)));
        Assert.Equal(new("category", 3), result.Note<ResultNote.PartsDoNotAddUp>());
    }

    [Fact]
    public async Task A_rate_is_a_ratio_of_sums_in_every_row_and_in_the_headline()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 10, "France", "a"), Sale("2026-10-05", 20, "France", "b"), Sale("2026-10-06", 90, "Germany", "c"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.AverageOrderValue, Asking.LastMonth, ["country"]));

        Assert.Equal(40, result.Headline.Value);
        Assert.Equal([("Germany", 90m), ("France", 15m)], result.Rows.Select(r => (r.Members[0], r.Value.Value!.Value)));
        result.HasNoNote<ResultNote.PartsDoNotAddUp>();
    }

    [Fact]
    public async Task A_member_that_only_one_measure_knows_is_there_and_without_data_comes_last()
    {
        var facts = new RowFacts(
            Spend("2026-10-05", 50, "Paid search"), Spend("2026-10-05", 30, "LinkedIn"), Customer("2026-10-06", "LinkedIn"), Customer("2026-10-06", "Referral"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.AcquisitionCost, Asking.LastMonth, ["source"]));

        Assert.Equal(
            [("LinkedIn", new KpiValue(30, 30, 1, 2)), ("Referral", new KpiValue(0, 0, 1, 1)), ("Paid search", new KpiValue(null, 50, 0, 1))],
            result.Rows.Select(r => (r.Members[0], r.Value)));
    }

    [Fact]
    public async Task Two_dimensions_give_a_row_for_every_combination()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 10, "France").With("channel", "Web"), Sale("2026-10-05", 20, "France").With("channel", "Phone"),
            Sale("2026-10-06", 30, "Germany").With("channel", "Web"), Sale("2026-10-07", 1, "France").With("channel", "Web"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, Asking.LastMonth, ["country", "channel"]));

        Assert.Equal(
            [("Germany", "Web", 30m), ("France", "Phone", 20m), ("France", "Web", 11m)],
            result.Rows.Select(r => (r.Members[0], r.Members[1], r.Value.Value!.Value)));
    }

    [Fact]
    public async Task A_dimension_that_a_source_adds_to_every_fact_behind_the_kpi_can_be_split_by()
    {
        var facts = new RowFacts(Sale("2026-10-05", 10).With("store_type", "Pop-up"), Sale("2026-10-05", 20))
        {
            OwnDimensions = { ["sales"] = ["store_type"] },
        };

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, Asking.LastMonth, ["store_type"]));

        Assert.Equal([(null, 20m), ("Pop-up", 10m)], result.Rows.Select(r => (r.Members[0], r.Value.Value!.Value)));
    }

    [Fact]
    public async Task Rows_of_a_longer_month_also_carry_what_is_comparable_with_the_shorter_one()
    {
        var facts = new RowFacts(Sale("2026-02-28", 7, "France"), Sale("2026-03-28", 10, "France"), Sale("2026-03-30", 100, "France"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, new Core.Calendar.ToDate(Core.Calendar.CalendarUnit.Month), ["country"]), today: "2026-03-30");

        var row = Assert.Single(result.Rows);
        Assert.Equal((110, 10, 7), (row.Value.Value, row.Compared?.Value, row.Earlier?.Value));
        Assert.Equal(3, row.Change);
    }
}
