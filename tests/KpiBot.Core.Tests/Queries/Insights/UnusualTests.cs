using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

public class UnusualTests
{
    /// <summary>Sundays come to a fifth of the other days, and every day swings by 5 %.</summary>
    private static decimal Amount(int back) => (back % 7 == 1 ? 200 : 1_000) * (1 + 0.05m * Swing(back / 7));

    [Fact]
    public async Task A_Sunday_three_times_as_high_as_Sundays_are_is_unusual()
    {
        var found = await Daily(30 * 7, back => back == 1 ? 600 : Amount(back)).Insight<Insight.Unusual>(TestKpis.Revenue, Yesterday);

        Assert.InRange(found.Expected, 190, 210);
        Assert.InRange(found.Swing, 5, 20);
        Assert.Equal((double)((600 - found.Expected) / found.Swing), found.Times, 6);
        Assert.Equal(new Stretch(Asking.Days("2026-11-22", "2026-11-23"), CalendarUnit.Day, IsPart: false), found.Stretch);
    }

    [Fact]
    public Task A_Sunday_like_any_Sunday_is_not_though_it_is_far_below_the_other_days() =>
        Daily(30 * 7, Amount).HasNo<Insight.Unusual>(TestKpis.Revenue, Yesterday);

    [Fact]
    public Task From_fewer_than_sixteen_Sundays_nobody_can_tell() =>
        Daily(15 * 7, back => back == 1 ? 600 : Amount(back)).HasNo<Insight.Unusual>(TestKpis.Revenue, Yesterday);

    [Fact]
    public async Task A_week_that_falls_out_is_unusual()
    {
        var found = await Weekly(30, back => back == 1 ? 60 : 100 + 5 * Swing(back)).Insight<Insight.Unusual>(TestKpis.Revenue, LastWeek);
        Assert.InRange(found.Expected, 680, 720);
    }

    [Fact]
    public async Task What_comes_every_year_is_no_surprise()
    {
        decimal Week(int back, int peak) => (back == 1 || back == peak ? 180 : 100) + 5 * Swing(back);

        await Weekly(150, back => Week(back, peak: 53)).HasNo<Insight.Unusual>(TestKpis.Revenue, LastWeek);
        Assert.NotNull(await Weekly(150, back => Week(back, peak: 0)).Insight<Insight.Unusual>(TestKpis.Revenue, LastWeek));
    }

    [Fact]
    public async Task Counts_swing_by_chance_as_much_as_their_root()
    {
        RowFacts Leads(int last) => new([.. Enumerable.Range(1, 30 * 7).SelectMany(back => Enumerable.Repeat(Lead(Iso(Today.AddDays(-back))), back == 1 ? last : 4))]);

        await Leads(8).HasNo<Insight.Unusual>(TestKpis.Leads, Yesterday); // two roots away, though there was no swing at all
        Assert.Equal(2, (await Leads(20).Insight<Insight.Unusual>(TestKpis.Leads, Yesterday)).Swing);
    }

    [Fact]
    public Task A_day_that_is_not_over_is_not_set_beside_whole_days() =>
        new RowFacts([.. Enumerable.Range(0, 30 * 7).Select(back => Sale(Iso(Today.AddDays(-back)), back == 0 ? 5 : 100 + Swing(back)))])
            .HasNo<Insight.Unusual>(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Day, 0));

    [Fact]
    public Task What_never_swung_has_no_usual_swing() => Weekly(40, back => back == 1 ? 60 : 100).HasNo<Insight.Unusual>(TestKpis.Revenue, LastWeek);

    [Fact]
    public async Task Of_a_month_in_progress_as_many_days_of_the_months_before_count()
    {
        // About 100 a day come to about 2,200 by the 22nd of every month.
        var steady = Daily(900, back => 100 + 3 * Swing(back / 11));
        await steady.HasNo<Insight.Unusual>(TestKpis.Revenue, RelativePeriod.ThisMonth);

        var found = await Daily(900, back => (back <= 22 ? 50 : 100) + 3 * Swing(back / 11)).Insight<Insight.Unusual>(TestKpis.Revenue, RelativePeriod.ThisMonth);
        Assert.True(found.Stretch.IsPart);
        Assert.InRange(found.Expected, 2_150, 2_250);
    }
}
