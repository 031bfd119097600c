using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

/// <summary>October 2026 against September, and against October 2025.</summary>
public class ChangeInsightTests
{
    private static RowFacts Revenue(decimal lastYear, decimal before, decimal now) => new(
        [Sale("2025-09-01", 0), .. Sales("2025-10", 40, lastYear), .. Sales("2026-09", 40, before), .. Sales("2026-10", 40, now), Sale("2026-11-20", 0)]);

    [Fact]
    public async Task Above_the_month_before_and_below_last_year_is_told()
    {
        var found = await Revenue(150, 100, 120).Insight<Insight.OtherChange>(TestKpis.Revenue, Asking.LastMonth);

        Assert.True(found.IsOpposite);
        Assert.Equal(ComparisonKind.SamePeriodLastYear, found.Compared.Comparison.Kind);
        Assert.Equal((6_000m, -0.2m), (found.Compared.Earlier.Value, found.Compared.ChangeRatio));
    }

    [Fact]
    public async Task Against_last_year_the_month_before_is_the_other()
    {
        var found = await Revenue(150, 100, 120).Insight<Insight.OtherChange>(TestKpis.Revenue, Asking.LastMonth, new ComparisonExpression.SamePeriodLastYear());
        Assert.Equal(ComparisonKind.PreviousPeriod, found.Compared.Comparison.Kind);
    }

    [Fact]
    public Task Much_the_same_as_last_year_is_no_news() => Revenue(118, 100, 120).HasNo<Insight.OtherChange>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task A_last_year_that_the_data_do_not_reach_is_not_compared_with() =>
        new RowFacts([.. Sales("2025-10", 80, 150).Where(s => s.Day("day") > Asking.Day("2025-10-10")), .. Sales("2026-09", 40, 100), .. Sales("2026-10", 40, 120), Sale("2026-11-20", 0)])
            .HasNo<Insight.OtherChange>(TestKpis.Revenue, Asking.LastMonth);

    [Theory]
    [InlineData(24, 18, false)]
    [InlineData(240, 180, true)]
    public async Task Counts_differ_where_chance_does_not_explain_it(int then, int now, bool isTold)
    {
        IEnumerable<Row> In(string month, int count) => Enumerable.Range(0, count).Select(i => Lead($"{month}-{i % 28 + 1:00}"));
        var facts = new RowFacts([Lead("2025-09-01"), .. In("2025-10", then), .. In("2026-09", now), .. In("2026-10", now), Lead("2026-11-20")]);

        Assert.Equal(isTold, (await facts.Insights<Insight.OtherChange>(TestKpis.Leads, Asking.LastMonth)).Count == 1);
    }

    [Fact]
    public async Task The_country_that_brought_the_change_is_named()
    {
        var facts = new RowFacts(
        [
            .. Sales("2026-09", 40, 100, "Germany"), .. Sales("2026-09", 40, 100, "France"),
            .. Sales("2026-10", 40, 150, "Germany"), .. Sales("2026-10", 40, 101, "France"),
            Sale("2026-11-20", 0),
        ]);

        var found = await facts.Insight<Insight.ChangeBrought>(TestKpis.Revenue, Asking.LastMonth);

        Assert.Equal((2_040m, "country"), (found.Change, found.Split.Dimension));
        Assert.Equal([("Germany", 2_000m), ("France", 40m)], found.Split.Parts.Select(p => (p.Member, p.Contribution)));
    }

    [Theory]
    [InlineData(40, 101)] // 1 % is within any month's swing
    [InlineData(10, 150)] // twenty sales a side are anyone's
    public Task A_small_change_or_a_change_of_few_is_nobodys_doing(int count, decimal now) =>
        new RowFacts(
            [.. Sales("2026-09", count, 100, "Germany"), .. Sales("2026-09", count, 100, "France"), .. Sales("2026-10", count, now, "Germany"), .. Sales("2026-10", count, now, "France")])
            .HasNo<Insight.ChangeBrought>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public Task Where_everyone_brought_a_little_nobody_is_named() =>
        new RowFacts(
            [.. Enumerable.Range(0, 8).SelectMany(c => Sales("2026-09", 10, 100, $"Country {c}").Concat(Sales("2026-10", 10, 120, $"Country {c}")))])
            .HasNo<Insight.ChangeBrought>(TestKpis.Revenue, Asking.LastMonth);

    [Fact]
    public async Task Of_a_rate_weight_and_own_value_are_told_apart()
    {
        // 1 in 2 converts from one source and 1 in 10 from the other; in October most come from the other.
        IEnumerable<Row> Leads(string month, string source, int count, int converting) => Enumerable.Range(0, count)
            .Select(i => Lead($"{month}-{i % 5 + 1:00}", i < converting ? $"{month}-{i % 5 + 2:00}" : null, source));
        var facts = new RowFacts(
            [.. Leads("2026-09", "Referral", 200, 100), .. Leads("2026-09", "Ads", 200, 20), .. Leads("2026-10", "Referral", 40, 20), .. Leads("2026-10", "Ads", 400, 40)]);

        var found = await facts.Insight<Insight.ChangeBrought>(TestKpis.ConversionRate, Asking.LastMonth);

        Assert.Equal(found.Change, found.Split.Mix);
        Assert.Equal(0, found.Split.Rate);
    }

    [Fact]
    public async Task A_total_that_goes_against_all_its_parts_leads()
    {
        // Both sources convert better, and the total falls, as the weaker one brings most.
        IEnumerable<Row> Leads(string month, string source, int count, int converting) => Enumerable.Range(0, count)
            .Select(i => Lead($"{month}-{i % 5 + 1:00}", i < converting ? $"{month}-{i % 5 + 2:00}" : null, source));
        var facts = new RowFacts(
            [.. Leads("2026-09", "Referral", 200, 100), .. Leads("2026-09", "Ads", 200, 20), .. Leads("2026-10", "Referral", 40, 22), .. Leads("2026-10", "Ads", 400, 48)]);

        var found = await facts.Insight<Insight.ChangeBrought>(TestKpis.ConversionRate, Asking.LastMonth);

        Assert.Equal((Reversal.EveryMember, 0.9), (found.Split.Reversal, found.Score));
    }
}
