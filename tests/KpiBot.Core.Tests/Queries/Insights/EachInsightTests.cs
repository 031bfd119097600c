using System.Reflection;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Insights.Made;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

/// <summary>Every kind of insight has a made series in which it must appear, and one like it in which it must not. A new kind without both fails here.</summary>
public class EachInsightTests
{
    private static readonly Dictionary<Type, Pair> Pairs = new()
    {
        [typeof(Insight.OtherChange)] = new(Octobers(150, 120), Octobers(118, 120), Asking.LastMonth),
        [typeof(Insight.Unusual)] = new(Weekly(30, back => back == 1 ? 60 : 100 + 5 * Swing(back)), Weekly(30, back => 100 + 5 * Swing(back)), LastWeek),
        [typeof(Insight.Extreme)] = new(Weekly(20, back => back == 1 ? 90 : 100 + 5 * Swing(back)), Weekly(30, back => back is 1 or 8 ? 120 : 100), LastWeek),
        [typeof(Insight.ExtremeOfSeason)] = new(
            Monthly(30, back => back switch { 1 => 80, 3 or 4 or 15 or 16 => 50, 25 => 95, _ => 100 }),
            Monthly(30, back => back switch { 1 => 80, 3 or 4 or 15 or 16 => 50, 25 => 70, _ => 100 }),
            Asking.LastMonth),
        [typeof(Insight.TrendTurned)] = new(Weekly(20, back => back <= 8 ? 100 + 5 * (9 - back) : 100), Weekly(20, back => 300 - 5 * back), LastWeek),
        [typeof(Insight.ChangeBrought)] = new(ByCountry(150, 100), ByCountry(101, 101), Asking.LastMonth),
        [typeof(Insight.Majority)] = new(Shares(52, 30, 18), Shares(49, 33, 18), Asking.LastMonth),
        [typeof(Insight.Concentration)] = new(
            Shares([200, 180, 170, .. Enumerable.Repeat(50m, 9)]), Shares([.. Enumerable.Range(50, 12).Select(i => (decimal)i)]), Asking.LastMonth),
        [typeof(Insight.AtThisPace)] = new(Daily(200, _ => 10), Daily(200, _ => 13), RelativePeriod.ThisMonth) { Kpi = TestKpis.Revenue with { Target = 400 } },
        [typeof(Insight.SilentSource)] = new(WithShop(through: "2026-11-02"), WithShop(through: "2026-11-16"), RelativePeriod.ThisMonth),
        [typeof(Insight.EmptyDays)] = new(Open(back => back is not (5 or 6)), Open(back => back % 7 is not (1 or 2)), RelativePeriod.ThisMonth),
        [typeof(Insight.RowsLeftOut)] = new(WithoutCost(20), WithoutCost(2), Asking.LastMonth) { Kpi = TestKpis.MarkupRate },
        [typeof(Insight.WithoutMember)] = new(WithoutCountry(30), WithoutCountry(3), Asking.LastMonth),
    };

    public static TheoryData<Type> Kinds => [.. typeof(Insight).GetNestedTypes(BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(Insight)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_appears_where_it_must_and_not_where_it_must_not(Type kind)
    {
        Assert.True(Pairs.TryGetValue(kind, out var pair), $"No made series for {kind.Name}.");

        Assert.Contains(await FoundAsync(pair.Has), insight => insight.GetType() == kind);
        Assert.DoesNotContain(await FoundAsync(pair.Lacks), insight => insight.GetType() == kind);

        async Task<IReadOnlyList<Insight>> FoundAsync(RowFacts facts) => (await facts.Answer(new KpiQuery.Value(pair.Kpi, pair.Period))).Insights;
    }

    private static RowFacts Octobers(decimal lastYear, decimal now) => new(
        [Sale("2025-09-01", 0), .. Sales("2025-10", 40, lastYear), .. Sales("2026-09", 40, 100), .. Sales("2026-10", 40, now), Sale("2026-11-20", 0)]);

    private static RowFacts ByCountry(decimal germany, decimal france) => new(
    [
        .. Sales("2026-09", 40, 100, "Germany"), .. Sales("2026-09", 40, 100, "France"),
        .. Sales("2026-10", 40, germany, "Germany"), .. Sales("2026-10", 40, france, "France"),
    ]);

    private static RowFacts Shares(params IReadOnlyList<decimal> amounts) =>
        new([.. amounts.SelectMany((amount, i) => Sales("2026-10", 12, amount, $"Country {i}"))]);

    private static RowFacts WithShop(string through)
    {
        var facts = Daily(200, _ => 10);
        facts.MoreStreams.Add(new(new("files", "test", "shop"), "sales", Asking.Day(through), DateTimeOffset.UnixEpoch, 100, 0) { From = Asking.Day("2026-06-01") });
        return facts;
    }

    private static RowFacts Open(Func<int, bool> hasSome) => new(
        [.. Enumerable.Range(1, 100).Where(hasSome).SelectMany(back => Enumerable.Repeat(Sale(Iso(Today.AddDays(-back)), 10), 10))]);

    private static RowFacts WithoutCost(int lines) => new([.. Sales("2026-10", 100, 10).Select(s => s.With("cost", 6m)), .. Sales("2026-10", lines, 10)]);

    private static RowFacts WithoutCountry(int rows) => new([.. Sales("2026-10", rows, 10), .. Sales("2026-10", 100 - rows, 10, "Germany")]);

    private sealed record Pair(RowFacts Has, RowFacts Lacks, PeriodExpression Period)
    {
        public KpiDefinition Kpi { get; init; } = TestKpis.Revenue;
    }
}
