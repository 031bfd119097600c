using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;

namespace KpiBot.Core.Tests.Queries.Insights;

/// <summary>10 a day: 220 of November 2026 by the 22nd.</summary>
public class PaceInsightTests
{
    private static RowFacts Facts => Daily(200, _ => 10);

    [Fact]
    public async Task A_month_that_falls_behind_lands_below_its_target()
    {
        var found = await Facts.Insight<Insight.AtThisPace>(TestKpis.Revenue with { Target = 400 }, RelativePeriod.ThisMonth);

        Assert.InRange(found.Landing, 299, 301);
        Assert.Equal((400m, 6, 30m), (found.Target, found.WorkingDaysLeft, found.PerWorkingDay)); // 180 over six working days
    }

    [Fact]
    public Task One_on_its_pace_has_nothing_to_say() =>
        Facts.HasNo<Insight.AtThisPace>(TestKpis.Revenue with { Target = 305 }, RelativePeriod.ThisMonth);

    [Fact]
    public Task Over_is_over() => Facts.HasNo<Insight.AtThisPace>(TestKpis.Revenue with { Target = 400 }, Asking.LastMonth);

    [Fact]
    public Task Without_a_target_there_is_no_pace() => Facts.HasNo<Insight.AtThisPace>(TestKpis.Revenue, RelativePeriod.ThisMonth);

    [Fact]
    public async Task A_few_days_are_too_early()
    {
        var asked = await new RowFacts([.. Enumerable.Range(1, 200).Select(back => Rows.Sale(Iso(Asking.Day("2026-11-05").AddDays(-back)), 10))])
            .Answer(new Core.Queries.KpiQuery.Value(TestKpis.Revenue with { Target = 400 }, RelativePeriod.ThisMonth), today: "2026-11-05");
        Assert.NotNull(asked.Target?.Expected);
        Assert.Empty(asked.Insights.OfType<Insight.AtThisPace>());
    }

    [Fact]
    public Task A_rate_has_a_level_and_no_pace() =>
        Facts.HasNo<Insight.AtThisPace>(TestKpis.AverageOrderValue with { Target = 400 }, RelativePeriod.ThisMonth);
}
