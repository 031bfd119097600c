using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;

namespace KpiBot.Core.Tests.Queries.Insights;

public class InsightRankingTests
{
    private static readonly Stretch Week = new(Asking.Days("2026-11-16", "2026-11-23"), CalendarUnit.Week, IsPart: false);

    private static readonly Insight Unusual = new Insight.Unusual(Week, 100, 10, 4) { Score = 0.9 };
    private static readonly Insight Highest = new Insight.Extreme(Week, true, null, 30) { Score = 0.7 };
    private static readonly Insight Germany = new Insight.Majority("country", "Germany", 0.6m) { Score = 0.3 };
    private static readonly Insight Silent = new Insight.SilentSource(new("files", "c", "s"), Asking.Day("2026-11-02")) { Score = 1 };

    [Fact]
    public void The_highest_score_comes_first() => Assert.Equal([Silent, Unusual, Highest, Germany], InsightRanking.Rank([Germany, Highest, Silent, Unusual]));

    [Fact]
    public void The_two_that_lead_are_about_different_things() =>
        Assert.Equal([Unusual, Germany, Highest], InsightRanking.Rank([Highest, Germany, Unusual]));

    [Fact]
    public void Those_of_one_kind_stay_in_their_order() => Assert.Equal([Unusual, Highest], InsightRanking.Rank([Highest, Unusual]));

    [Fact]
    public void Nothing_is_nothing() => Assert.Empty(InsightRanking.Rank([]));

    [Fact]
    public async Task A_week_in_which_nothing_happened_has_nothing_to_say() =>
        Assert.Empty((await Weekly(60, back => 100 + 5 * Swing(back)).Answer(new KpiQuery.Value(TestKpis.Revenue, LastWeek))).Insights);

    [Fact]
    public async Task Only_a_plain_value_has_insights()
    {
        var facts = Weekly(30, back => back == 1 ? 60 : 100 + 5 * Swing(back));
        Assert.NotEmpty((await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, LastWeek))).Insights);
        Assert.Empty((await facts.Answer(new KpiQuery.Trend(TestKpis.Revenue, LastWeek, Grain.Day))).Insights);
    }

    [Fact]
    public async Task Where_the_data_end_before_the_period_does_its_value_is_not_set_beside_others()
    {
        var facts = Weekly(30, back => back == 1 ? 60 : 100 + 5 * Swing(back));
        facts.Reach["sales"] = Asking.Day("2026-11-20");
        Assert.Empty((await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, LastWeek))).Insights);
    }

    [Fact]
    public async Task Years_that_do_not_fit_into_a_number_keep_no_month_from_being_answered()
    {
        var facts = new RowFacts(Rows.Sale("2025-01-05", decimal.MaxValue), Rows.Sale("2025-01-06", decimal.MaxValue), Rows.Sale("2026-10-05", 10));
        var result = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth));
        Assert.Equal(10, result.Headline.Value);
        Assert.Empty(result.Insights);
    }
}
