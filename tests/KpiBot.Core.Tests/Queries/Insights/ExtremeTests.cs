using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

public class ExtremeTests
{
    [Fact]
    public async Task The_highest_week_in_fifteen_is_told_with_the_one_that_was_as_high()
    {
        var found = await Weekly(30, back => back switch { 1 => 120, 16 => 125, _ => 100 + 5 * Swing(back) })
            .Insight<Insight.Extreme>(TestKpis.Revenue, LastWeek);

        Assert.Equal((true, 14), (found.IsHighest, found.Passed));
        Assert.Equal(new DateRange(Today.AddDays(-16 * 7), Today.AddDays(-15 * 7)), found.Since);
    }

    [Fact]
    public Task The_highest_in_eleven_weeks_is_no_news() =>
        Weekly(30, back => back switch { 1 => 120, 12 => 125, _ => 100 + 5 * Swing(back) }).HasNo<Insight.Extreme>(TestKpis.Revenue, LastWeek);

    [Fact]
    public Task One_equal_to_another_is_not_above_it() =>
        Weekly(30, back => back is 1 or 8 ? 120 : 100).HasNo<Insight.Extreme>(TestKpis.Revenue, LastWeek);

    [Fact]
    public async Task The_lowest_of_all_has_none_before_it()
    {
        var found = await Weekly(20, back => back == 1 ? 90 : 100 + 5 * Swing(back)).Insight<Insight.Extreme>(TestKpis.Revenue, LastWeek);
        Assert.Equal((false, 19, (DateRange?)null), (found.IsHighest, found.Passed, found.Since));
    }

    [Fact]
    public Task A_record_right_after_a_record_is_how_growth_goes() =>
        Weekly(40, back => 1_000 - 10 * back).HasNo<Insight.Extreme>(TestKpis.Revenue, LastWeek);

    [Fact]
    public async Task The_lowest_October_in_three_years_though_summers_are_lower()
    {
        // Months by how far back they are: 1, 13 and 25 are Octobers; 3 and 4, 15 and 16 are August and July.
        static decimal Month(int back) => back switch { 1 => 80, 13 => 100, 25 => 95, 3 or 4 or 15 or 16 => 50, _ => 100 };

        var found = await Monthly(30, Month).Insight<Insight.ExtremeOfSeason>(TestKpis.Revenue, Asking.LastMonth);

        Assert.Equal((false, 3), (found.IsHighest, found.Years));
        await Monthly(20, Month).HasNo<Insight.ExtremeOfSeason>(TestKpis.Revenue, Asking.LastMonth);
        await Monthly(30, back => back == 25 ? 70 : Month(back)).HasNo<Insight.ExtremeOfSeason>(TestKpis.Revenue, Asking.LastMonth);
    }

    [Fact]
    public async Task A_cohort_is_set_beside_others_at_its_own_age()
    {
        // Every lead converts forty days after it came: by the 23rd of November half of October's have, of older months all.
        RowFacts Leads(Func<int, bool> converts) => new([.. Enumerable.Range(1, 400).Select(back => Today.AddDays(-back)).Select((day, i) =>
            Lead(Iso(day), converts(i) && day.AddDays(40) < Today ? Iso(day.AddDays(40)) : null))]);

        await Leads(_ => true).HasNo<Insight.Extreme>(TestKpis.ConversionRate, Asking.LastMonth);
        var fewer = await Leads(i => i > 53 || i % 3 == 0).Insight<Insight.Extreme>(TestKpis.ConversionRate, Asking.LastMonth);
        Assert.False(fewer.IsHighest);
    }

    [Fact]
    public async Task A_stock_is_read_at_the_end_of_each_and_not_while_it_fills()
    {
        // Deals stay open; one of 100 begins each month, so that what is open only grows: no record among records.
        List<Row> growing = [.. Enumerable.Range(1, 24).Select(back => Deal(Iso(new DateOnly(2026, 11, 5).AddMonths(-back)), 100)), Deal("2026-11-20", 0)];
        await new RowFacts([.. growing]).HasNo<Insight.Extreme>(TestKpis.OpenPipeline, Asking.LastMonth);

        // Many are won in October: the least that was open since April 2025.
        List<Row> won = [.. growing.Select((d, i) => i is > 3 and < 20 ? d.With("won_on", Asking.Day("2026-10-15")) : d)];
        var found = await new RowFacts([.. won]).Insight<Insight.Extreme>(TestKpis.OpenPipeline, Asking.LastMonth);
        Assert.False(found.IsHighest);
    }
}
