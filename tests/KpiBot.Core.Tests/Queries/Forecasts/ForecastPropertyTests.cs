using CsCheck;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries.Forecasts;

public class ForecastPropertyTests
{
    private static readonly string[] Periods = ["this month", "this week", "today", "december", "this quarter", "this year", "q1 2027", "2027"];

    private static readonly Gen<decimal> Amount = Gen.OneOf(Gen.Const(0m), Gen.Int[-2_000, 20_000].Select(i => i / 10m), Gen.Int[0, 1_000_000_000].Select(i => (decimal)i));

    private static readonly Gen<(decimal[] Amounts, string Period)> Any = Gen.Select(
        Gen.Int[0, 900].SelectMany(days => Amount.Array[days]),
        Gen.Int[0, Periods.Length - 1].Select(i => Periods[i]));

    [Fact]
    public void Any_series_gives_a_value_in_its_range_or_a_reason_and_the_same_each_time() => Any.Sample(
        drawn =>
        {
            var facts = new DailyFacts(DailyFacts.Today.AddDays(-drawn.Amounts.Length), drawn.Amounts);
            var first = Ask(facts, drawn.Period);
            if (first is not QueryOutcome.Answered { Result: var result })
                return ((QueryOutcome.Refused)first).Issue.Text.French.Length > 0;
            var again = ((QueryOutcome.Answered)Ask(facts, drawn.Period)).Result;
            var forecast = result.Forecast!;
            return forecast.Low <= forecast.Value && forecast.Value <= forecast.High && forecast.Error >= 0
                && (again.Forecast!.Value, again.Forecast.Low, again.Forecast.High, again.Forecast.Error) == (forecast.Value, forecast.Low, forecast.High, forecast.Error);
        },
        iter: 150);

    [Fact]
    public void The_months_of_a_landing_add_up_to_it() => Gen.Select(Gen.Int[760, 1_100], Gen.Int[0, 1_000]).Sample(
        (days, seed) =>
        {
            var random = new Random(seed);
            var facts = DailyFacts.Through(days, _ => 100 * random.NextDouble());
            return Ask(facts, "this year") is not QueryOutcome.Answered { Result: var result }
                || (result.Series.Count == 12 && result.Series.Sum(p => p.Value.Value) == result.Headline.Value);
        },
        iter: 30);

    private static QueryOutcome Ask(DailyFacts facts, string period) =>
        facts.Ask(new KpiQuery.Forecast(TestKpis.Revenue, DailyFacts.Named(period))).GetAwaiter().GetResult();
}
