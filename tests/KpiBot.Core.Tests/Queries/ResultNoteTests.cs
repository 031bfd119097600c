using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class ResultNoteTests
{
    [Fact]
    public async Task Money_without_a_rate_is_kept_out_and_named_once()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 10, order: "a"), Sale("2026-10-05", 7, order: "b").With("currency", "USD"), Sale("2026-10-05", 3, order: "c").With("currency", "GBP"))
        {
            Rates = { ["GBP"] = 2m },
        };

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.AverageOrderValue, Asking.LastMonth, ["country"]));

        Assert.Equal(16, result.Headline.Numerator);
        Assert.Equal([new MissingRate("USD", 7, 1)], result.Note<ResultNote.RatesMissing>().Rates);
    }

    [Fact]
    public async Task A_month_without_a_complete_day_has_the_last_complete_one_beside_it()
    {
        var facts = new RowFacts(Sale("2026-10-05", 10), Sale("2026-11-01", 3));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, RelativePeriod.ThisMonth), today: "2026-11-01");

        Assert.Equal(3, result.Headline.Value);
        var note = result.Note<ResultNote.NoCompleteDay>();
        Assert.Equal(Asking.Days("2026-10-01", "2026-11-01"), note.LastComplete.Range);
        Assert.Equal(10, note.Value.Value);
    }

    [Fact]
    public async Task A_small_base_is_shown_with_its_size()
    {
        var facts = new RowFacts(Lead("2026-10-05", "2026-10-06"), Lead("2026-10-05"), Lead("2026-11-22"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.ConversionRate, Asking.LastMonth));

        Assert.Equal(0.5m, result.Headline.Value);
        Assert.Equal(new(2, 3), result.Note<ResultNote.SmallBase>());
    }

    [Fact]
    public async Task No_base_at_all_is_no_data_and_needs_no_caution()
    {
        var result = await new RowFacts(Lead("2026-11-22")).Answer(new KpiQuery.Value(TestKpis.ConversionRate, Asking.LastMonth));

        Assert.Null(result.Headline.Value);
        result.HasNoNote<ResultNote.SmallBase>();
    }

    [Fact]
    public async Task Lines_without_cost_are_left_out_of_the_margin_and_counted_once()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 10, "France").With("cost", 6m), Sale("2026-10-05", 10, "France"), Sale("2026-10-06", 5, "France"),
            Sale("2026-10-05", 10, "Italy"), Sale("2026-09-05", 10, "France"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.MarkupRate, Asking.LastMonth) { Filters = [new("country", ["France"])] });

        Assert.Equal((4m, 6m), (result.Headline.Numerator, result.Headline.Base));
        Assert.Equal(new(2, "cost"), result.Note<ResultNote.RowsLeftOut>());
    }

    [Fact]
    public async Task Nothing_is_said_where_every_line_has_its_cost()
    {
        var result = await new RowFacts(Sale("2026-10-05", 10).With("cost", 6m)).Answer(new KpiQuery.Value(TestKpis.MarkupRate, Asking.LastMonth));

        result.HasNoNote<ResultNote.RowsLeftOut>();
    }

    [Fact]
    public async Task The_sibling_is_computed_over_the_same_rows()
    {
        var facts = new RowFacts(
            Sale("2026-10-05", 10, "France").With("cost", 8m), Sale("2026-10-05", 100, "Italy").With("cost", 10m), Sale("2026-09-05", 10, "France").With("cost", 1m));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.MarginRate, Asking.LastMonth) { Filters = [new("country", ["France"])] });

        Assert.Equal(0.2m, result.Headline.Value);
        Assert.Equal(new(TestKpis.MarkupRate, new(0.25m, 2, 8, 1)), result.Note<ResultNote.SiblingShown>());
    }

    [Fact]
    public async Task Data_that_end_before_the_answer_does_are_named()
    {
        var facts = new RowFacts(Spend("2026-11-20", 10), Customer("2026-11-18"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.AcquisitionCost, RelativePeriod.ThisMonth));

        Assert.Equal(new(Asking.Day("2026-11-18")), result.Note<ResultNote.DataEndBefore>());
    }

    [Fact]
    public async Task Data_that_reach_the_last_day_answered_need_no_note()
    {
        var result = await new RowFacts(Spend("2026-10-31", 10)).Answer(new KpiQuery.Value(TestKpis.Spend, Asking.LastMonth));

        result.HasNoNote<ResultNote.DataEndBefore>();
    }
}
