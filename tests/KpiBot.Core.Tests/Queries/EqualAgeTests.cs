using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries;

public class EqualAgeTests
{
    private static readonly KpiQuery.Value ThisMonth = new(TestKpis.ConversionRate, RelativePeriod.ThisMonth);

    [Fact]
    public async Task A_cohort_of_22_days_is_compared_with_what_the_earlier_one_had_reached_after_22_days()
    {
        var facts = new RowFacts(
            Lead("2026-10-01", "2026-10-22"), Lead("2026-10-10", "2026-10-23"), Lead("2026-10-22", "2026-11-20"), Lead("2026-10-22"),
            Lead("2026-11-01", "2026-11-22"), Lead("2026-11-10", "2026-11-11"), Lead("2026-11-21", "2026-11-23"), Lead("2026-11-22"));

        var result = await facts.Answer(ThisMonth);

        Assert.Equal(new KpiValue(0.5m, 2, 4, 4), result.Headline);
        Assert.Equal(new KpiValue(0.25m, 1, 4, 4), result.Comparison!.Earlier);
        Assert.Equal(new(22), result.Note<ResultNote.EqualAge>());
    }

    [Fact]
    public async Task A_complete_month_goes_on_maturing_and_is_still_compared_at_equal_age()
    {
        // On 23 November the October cohort is 53 days old: the September cohort counts until 24 October.
        var facts = new RowFacts(Lead("2026-09-05", "2026-10-23"), Lead("2026-09-05", "2026-10-24"), Lead("2026-10-05", "2026-11-22"), Lead("2026-11-22"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.ConversionRate, Asking.LastMonth));

        Assert.Equal((1m, 0.5m), (result.Headline.Value, result.Comparison!.Earlier.Value));
        Assert.Equal(new(53), result.Note<ResultNote.EqualAge>());
    }

    [Fact]
    public async Task Nothing_is_said_where_no_conversion_came_later()
    {
        var facts = new RowFacts(Lead("2026-09-05", "2026-09-06"), Lead("2026-10-05", "2026-10-06"), Lead("2026-11-22"));

        var result = await facts.Answer(new KpiQuery.Value(TestKpis.ConversionRate, Asking.LastMonth));

        result.HasNoNote<ResultNote.EqualAge>();
    }

    [Fact]
    public async Task The_age_ends_where_the_data_end_which_conversions_tell_as_well_as_leads()
    {
        // The last lead is of 10 November, the last conversion of 12 November: 12 days of November are known.
        var facts = new RowFacts(
            Lead("2026-10-01", "2026-10-12"), Lead("2026-10-01", "2026-10-13"), Lead("2026-11-01", "2026-11-12"), Lead("2026-11-10"));

        var result = await facts.Answer(ThisMonth);

        Assert.Equal(0.5m, result.Comparison!.Earlier.Value);
        Assert.Equal(new(12), result.Note<ResultNote.EqualAge>());
    }

    [Fact]
    public async Task Rows_of_a_breakdown_are_compared_at_the_same_age()
    {
        var facts = new RowFacts(
            Lead("2026-10-01", "2026-10-22", "LinkedIn"), Lead("2026-10-01", "2026-10-23", "LinkedIn"), Lead("2026-11-22", null, "LinkedIn"));

        var result = await facts.Answer(new KpiQuery.Breakdown(TestKpis.ConversionRate, RelativePeriod.ThisMonth, ["source"]));

        Assert.Equal(0.5m, Assert.Single(result.Rows).Earlier!.Value);
    }

    [Fact]
    public async Task A_point_of_a_trend_is_the_same_number_as_its_month_asked_alone()
    {
        var facts = new RowFacts(Lead("2026-09-05", "2026-11-20"), Lead("2026-10-05"), Lead("2026-10-05", "2026-11-22"), Lead("2026-11-22"));

        var trend = await facts.Answer(new KpiQuery.Trend(TestKpis.ConversionRate, new LastUnits(CalendarUnit.Month, 2), Grain.Month));
        var alone = await facts.Answer(new KpiQuery.Value(TestKpis.ConversionRate, Asking.LastMonth));

        Assert.Equal([1m, 0.5m], trend.Series.Select(p => p.Value.Value!.Value));
        Assert.Equal(alone.Headline, trend.Series[^1].Value);
    }

    [Fact]
    public async Task A_trend_whose_youngest_points_have_had_less_time_says_so()
    {
        // October's leads had from 1 October to 22 November; of September's, one came later than after as many days.
        var facts = new RowFacts(Lead("2026-09-01", "2026-11-20"), Lead("2026-10-05"), Lead("2026-11-22"));
        var query = new KpiQuery.Trend(TestKpis.ConversionRate, new LastUnits(CalendarUnit.Month, 2), Grain.Month);

        Assert.Equal(new(53), (await facts.Answer(query)).Note<ResultNote.StillMaturing>());
        var quick = new RowFacts(Lead("2026-09-01", "2026-09-02"), Lead("2026-10-05"), Lead("2026-11-22"));
        (await quick.Answer(query)).HasNoNote<ResultNote.StillMaturing>();
    }
}
