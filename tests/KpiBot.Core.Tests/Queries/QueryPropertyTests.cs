using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries;

public class QueryPropertyTests
{
    private static readonly PeriodExpression LastQuarter = new RelativePeriod(CalendarUnit.Quarter, -1);

    private static readonly Gen<Row> AnySale = Gen.Select(
        Gen.Int[-120, 0], Gen.Int[-5_000, 50_000], OneOf("France", "Germany", "Italy", null), OneOf("Web", "Phone", null), Gen.Int[1, 20],
        (daysBack, cents, country, channel, order) => Rows.Sale("2026-10-20", cents / 100m, country, $"o{order}")
            .With("channel", channel).With("cost", order % 3 == 0 ? null : order * 1.25m).With("day", Asking.Day("2026-10-20").AddDays(daysBack)));

    private static readonly Gen<Row[]> AnySales = AnySale.Array[1, 60];

    /// <summary>The days without rows are days without sales, not days without data.</summary>
    private static RowFacts Covering(Row[] sales)
    {
        var facts = new RowFacts(sales);
        facts.From["sales"] = Asking.Day("2026-01-01");
        facts.Reach["sales"] = Asking.Day("2026-12-31");
        return facts;
    }

    [Fact]
    public Task Parts_of_an_additive_kpi_add_up_to_the_headline_by_one_dimension_and_by_two() =>
        AnySales.SampleAsync(async sales =>
        {
            var facts = Covering(sales);
            var byCountry = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, LastQuarter, ["country"]));
            var byBoth = await facts.Answer(new KpiQuery.Breakdown(TestKpis.Revenue, LastQuarter, ["country", "channel"]));

            Assert.Equal(byCountry.Headline.Value, byCountry.Rows.Sum(r => r.Value.Value));
            Assert.Equal(byCountry.Headline.Value, byBoth.Rows.Sum(r => r.Value.Value));
        });

    [Fact]
    public Task What_a_ranking_shows_and_what_it_cuts_add_up_to_the_headline() =>
        Gen.Select(AnySales, Gen.Int[1, 4]).SampleAsync(async (sales, count) =>
        {
            var result = await Covering(sales).Answer(new KpiQuery.Ranked(TestKpis.Revenue, LastQuarter, "country", new(count, RankingOrder.Lowest)));

            var hidden = result.Notes.OfType<ResultNote.RowsCut>().Sum(n => n.TheirSum);
            Assert.Equal(result.Headline.Value, result.Rows.Sum(r => r.Value.Value) + hidden);
        });

    [Fact]
    public Task Rates_of_the_rows_weighted_by_their_bases_recombine_to_the_headline() =>
        AnySales.SampleAsync(async sales =>
        {
            var result = await Covering(sales).Answer(new KpiQuery.Breakdown(TestKpis.MarkupRate, LastQuarter, ["country"]));

            var weighted = result.Rows.Where(r => r.Value.Value is not null).Sum(r => r.Value.Value!.Value * r.Value.Base!.Value);
            Assert.Equal(result.Headline.Value ?? 0, result.Headline.Base is > 0 and { } size ? weighted / size : 0, precision: 9);
        });

    [Fact]
    public Task Buckets_of_a_trend_add_up_to_the_headline_at_every_grain() =>
        Gen.Select(AnySales, Gen.Enum<Grain>()).SampleAsync(async (sales, grain) =>
        {
            var result = await Covering(sales).Answer(new KpiQuery.Trend(TestKpis.Revenue, LastQuarter, grain));

            Assert.Equal(result.Headline.Value, result.Series.Sum(p => p.Value.Value));
            Assert.Equal(result.Period.Answered.Days, result.Series.Sum(p => p.Days.Days));
        });

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
