using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;

namespace KpiBot.Core.Tests.Queries.Insights;

public class TrendTurnedTests
{
    /// <summary>Rises by 5 a week over the last eight weeks.</summary>
    private static decimal Rise(int back) => back <= 8 ? 100 + 5 * (9 - back) : 100 + 3 * Swing(back);

    [Fact]
    public async Task Eight_rising_weeks_after_none_are_a_turn()
    {
        var found = await Weekly(20, Rise).Insight<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);

        Assert.Equal((8, 0), (found.Weeks, found.Before));
        Assert.Equal(35, found.Slope); // 5 a day
        Assert.Equal(35 / (7 * 122.5m), found.Ratio, 6);
    }

    [Fact]
    public async Task A_fall_after_a_rise_says_so()
    {
        var found = await Weekly(20, back => 200 - 5 * Math.Abs(back - 8)).Insight<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);
        Assert.True(found is { Slope: < 0, Before: 1 });
    }

    [Fact]
    public Task A_rise_that_goes_on_is_no_turn() => Weekly(20, back => 300 - 5 * back).HasNo<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);

    [Fact]
    public Task Weeks_that_swing_have_no_trend() => Weekly(20, back => 100 + 20 * Swing(back)).HasNo<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);

    [Fact]
    public Task A_rise_of_less_than_a_hundredth_a_week_is_none() =>
        Weekly(20, back => back <= 8 ? 1_000 + 2 * (9 - back) : 1_000).HasNo<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);

    [Fact]
    public async Task What_rises_every_autumn_is_the_season()
    {
        await Weekly(70, back => Rise(back > 52 ? back - 52 : back)).HasNo<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);
        Assert.NotNull(await Weekly(70, Rise).Insight<Insight.TrendTurned>(TestKpis.Revenue, LastWeek));
    }

    [Fact]
    public Task Fewer_than_sixteen_weeks_are_too_few() => Weekly(15, Rise).HasNo<Insight.TrendTurned>(TestKpis.Revenue, LastWeek);
}
