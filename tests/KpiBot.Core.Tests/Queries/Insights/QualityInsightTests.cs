using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

public class QualityInsightTests
{
    private static Freshness Shop(string from, string through) =>
        new(new("files", "test", "shop"), "sales", Asking.Day(through), DateTimeOffset.UnixEpoch, 100, 0) { From = Asking.Day(from) };

    [Fact]
    public async Task A_source_that_has_stopped_while_another_goes_on_is_named()
    {
        var facts = Daily(200, _ => 10);
        facts.MoreStreams.Add(Shop("2026-06-01", "2026-11-02"));

        var found = await facts.Insight<Insight.SilentSource>(TestKpis.Revenue, RelativePeriod.ThisMonth);

        Assert.Equal(("shop", Asking.Day("2026-11-02")), (found.Stream.Stream, found.Last));
    }

    [Theory]
    [InlineData("2026-06-01", "2026-11-16")] // behind by no more than a week
    [InlineData("2026-01-01", "2026-05-20")] // an archive, which the other went on from
    [InlineData("2026-06-01", "2026-06-29")] // long gone
    public async Task One_that_is_up_to_date_or_long_over_is_not(string from, string through)
    {
        var facts = Daily(200, _ => 10);
        facts.MoreStreams.Add(Shop(from, through));
        await facts.HasNo<Insight.SilentSource>(TestKpis.Revenue, RelativePeriod.ThisMonth);
    }

    [Fact]
    public async Task Days_without_rows_among_days_that_always_have_some_are_listed()
    {
        var facts = new RowFacts([.. Many(back => back is not (5 or 6), 10)]);
        var found = await facts.Insight<Insight.EmptyDays>(TestKpis.Revenue, RelativePeriod.ThisMonth);
        Assert.Equal([Asking.Day("2026-11-17"), Asking.Day("2026-11-18")], found.Days);
    }

    [Fact]
    public Task Weekends_that_never_have_rows_lack_none() =>
        new RowFacts([.. Many(back => back % 7 is not (1 or 2), 10)]).HasNo<Insight.EmptyDays>(TestKpis.Revenue, RelativePeriod.ThisMonth);

    [Fact]
    public Task Of_few_rows_a_day_one_day_may_well_have_none() =>
        new RowFacts([.. Many(back => back != 5, 3)]).HasNo<Insight.EmptyDays>(TestKpis.Revenue, RelativePeriod.ThisMonth);

    [Theory]
    [InlineData(20, true)]
    [InlineData(2, false)]
    public async Task Lines_without_cost_are_told_where_they_are_many(int without, bool isTold)
    {
        var facts = new RowFacts(
            [.. Sales("2026-10", 100, 10).Select(s => s.With("cost", 6m)), .. Sales("2026-10", without, 10)]);
        var found = await facts.Insights<Insight.RowsLeftOut>(TestKpis.MarkupRate, Asking.LastMonth);
        Assert.Equal(isTold ? [(20L, 20 / 120m)] : [], found.Select(f => (f.Rows, f.Share)));
    }

    [Theory]
    [InlineData(30, 30, 0.30, null)] // as many before
    [InlineData(2, 30, 0.30, 0.02)]  // hardly any before
    [InlineData(2, 3, null, null)]   // hardly any
    [InlineData(80, 80, null, null)] // a country is not what these sales have
    public async Task Rows_without_a_country_are_told_where_they_are_some_but_not_most(int before, int now, double? share, double? earlier)
    {
        IEnumerable<Row> In(string month, int without) => Sales(month, without, 10).Concat(Sales(month, 100 - without, 10, "Germany"));
        var found = await new RowFacts([.. In("2026-09", before), .. In("2026-10", now)]).Insights<Insight.WithoutMember>(TestKpis.Revenue, Asking.LastMonth);
        Assert.Equal(
            share is null ? [] : [("country", (decimal)share, (decimal?)earlier)],
            found.Select(f => (f.Dimension, f.Share, f.Earlier)));
    }

    /// <summary>So many sales a day through yesterday, on the days that have some.</summary>
    private static IEnumerable<Row> Many(Func<int, bool> hasSome, int count) =>
        Enumerable.Range(1, 100).Where(hasSome).SelectMany(back => Enumerable.Repeat(Sale(Iso(Today.AddDays(-back)), 10), count));
}
