using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Tests.Queries.Forecasts;

/// <summary>Series whose future is known because they were made: what the methods must see in them. Yesterday was a Sunday.</summary>
public class MadeSeriesTests
{
    private static readonly double[] BusinessWeek = [100, 120, 110, 115, 105, 0, 0];

    [Fact]
    public async Task A_week_that_always_comes_again_lands_exactly()
    {
        var facts = DailyFacts.Through(140, i => BusinessWeek[i % 7]); // 20 weeks from a Monday on

        var result = await facts.Forecast("this month");

        // 1 November was a Sunday: three whole weeks of 550 have come; 23 to 29 November bring another, Monday the 30th its 100.
        Assert.Equal((1_650m, 2_300m), (result.Forecast!.Achieved, result.Headline.Value));
        Assert.Equal((2_300m, 2_300m), (result.Forecast.Low, result.Forecast.High));
        Assert.Equal((0m, ForecastMethod.SeasonalNaiveWeek), (result.Forecast.Error, result.Forecast.Methods.Single()));
    }

    [Fact]
    public async Task A_straight_line_goes_on()
    {
        var facts = DailyFacts.Through(400, i => 1_000 + i);

        var result = await facts.Forecast("this month");

        var expected = Enumerable.Range(400 - 22, 30).Sum(i => 1_000 + i);
        Assert.InRange(result.Headline.Value!.Value, expected - 1, expected + 1);
        Assert.True(result.Forecast!.Error < result.Forecast.NaiveError);
    }

    [Fact]
    public async Task A_year_that_comes_again_larger_lands_with_its_growth()
    {
        static double Amount(int i) => 1_000 * (1 + 0.5 * Math.Sin(2 * Math.PI * (i % 364) / 364)) * Math.Pow(1.2, i / 364);
        var facts = DailyFacts.Through(4 * 364, Amount);

        var forecast = (await facts.Forecast("q1 2027")).Forecast!;

        var expected = (decimal)Enumerable.Range(4 * 364 + 39, 90).Sum(i => Amount(i));
        Assert.Equal(ForecastMethod.SeasonalNaiveYearGrowth, forecast.Methods.Single());
        Assert.InRange(forecast.Value, expected * 0.98m, expected * 1.02m);
        Assert.True(forecast.Error < forecast.NaiveError);
    }

    [Fact]
    public async Task After_the_level_has_shifted_the_new_one_counts()
    {
        var random = new Random(7);
        var facts = DailyFacts.Through(728, i => (i < 728 - 70 ? 1 : 2) * BusinessWeek[i % 7] * (1 + 0.05 * (random.NextDouble() - 0.5)));

        var result = await facts.Forecast("december");

        var expected = 2 * (4 * 550 + 120 + 110 + 115); // 1 December is a Tuesday: four weeks, Tuesday, Wednesday, Thursday
        Assert.InRange(result.Headline.Value!.Value, expected * 0.9m, expected * 1.1m);
    }

    [Theory]
    [MemberData(nameof(Series))]
    public async Task Whatever_is_chosen_for_the_next_days_is_no_worse_in_them_than_the_last_season_again(string name, Func<int, Random, double> amount)
    {
        var random = new Random(name.Length);
        var facts = DailyFacts.Through(1_300, i => amount(i, random));

        var forecast = (await facts.Forecast("next 14 days")).Forecast!;

        Assert.True(forecast.Error <= forecast.NaiveError, $"{name}: {forecast.Error} against {forecast.NaiveError}");
        Assert.InRange(forecast.Value, forecast.Low, forecast.High);
    }

    [Theory]
    [MemberData(nameof(Series))]
    public async Task A_month_lands_alike_by_itself_in_its_quarter_and_in_its_year(string name, Func<int, Random, double> amount)
    {
        var random = new Random(name.Length);
        var facts = DailyFacts.Through(1_100, i => amount(i, random));

        var year = (await facts.Forecast("this year")).Series;
        var quarter = (await facts.Forecast("this quarter")).Series;

        foreach (var (month, at) in new[] { ("this month", 1), ("december", 2) })
        {
            var alone = (await facts.Forecast(month)).Headline.Value;
            Assert.Equal((alone, alone), (quarter[at].Value.Value, year[^(3 - at)].Value.Value));
        }
    }

    public static TheoryData<string, Func<int, Random, double>> Series => new()
    {
        { "season", (i, _) => BusinessWeek[i % 7] },
        { "trend", (i, _) => 50 + i * 0.3 },
        { "noise", (_, random) => 100 + 20 * random.NextDouble() },
        { "weekdays with noise", (i, random) => BusinessWeek[i % 7] * (0.5 + random.NextDouble()) },
        { "level shift", (i, random) => (i > 900 ? 300 : 100) * (0.9 + 0.2 * random.NextDouble()) },
        { "intermittent", (_, random) => random.NextDouble() < 0.1 ? 500 * random.NextDouble() : 0 },
        { "refunds", (_, random) => 100 * (random.NextDouble() - 0.3) },
        { "one day alone", (i, _) => i == 200 ? 100 : 0 },
    };

    [Theory]
    [InlineData("2024-01-30")] // the next month has no such day
    [InlineData("2024-01-31")]
    [InlineData("2024-02-01")]
    [InlineData("2024-02-29")]
    public async Task A_history_may_begin_on_any_day_of_a_month(string first)
    {
        var facts = DailyFacts.Through(DailyFacts.Today.DayNumber - Asking.Day(first).DayNumber, i => 1_000 + i);
        Assert.InRange((await facts.Forecast("december")).Headline.Value!.Value, 31 * 1_900, 31 * 2_200);
    }

    [Fact]
    public async Task Noise_around_a_level_is_forecast_better_by_smoothing_than_by_its_last_week()
    {
        var random = new Random(3);
        var facts = DailyFacts.Through(700, i => BusinessWeek[i % 7] * (0.5 + random.NextDouble()));

        var forecast = (await facts.Forecast("december")).Forecast!;

        Assert.True(forecast.Error < forecast.NaiveError * 0.9m);
    }

    [Fact]
    public async Task A_business_that_rests_on_weekends_lands_without_them()
    {
        var facts = DailyFacts.Through(140, i => BusinessWeek[i % 7]);
        var result = Assert.IsType<QueryOutcome.Answered>(await facts.Ask(new KpiQuery.Forecast(TestKpis.Revenue, new CalendarDay(2026, 11, 28)))).Result;
        Assert.Equal(0, result.Headline.Value);
    }

    [Fact]
    public async Task A_holiday_goes_like_a_Sunday()
    {
        var random = new Random(5);
        double Amount(int i) => BusinessWeek[i % 7] * (0.9 + 0.2 * random.NextDouble());
        var facts = DailyFacts.Through(203, Amount);
        DateOnly[] christmas = [new(2026, 12, 24), new(2026, 12, 25)];

        var open = (await facts.Forecast("december")).Headline.Value!.Value;
        var closed = (await facts.Forecast("december", christmas)).Headline.Value!.Value;

        Assert.InRange(open - closed, 150, 280);
    }

    [Fact]
    public async Task Nothing_goes_below_zero_that_never_has()
    {
        var forecast = (await DailyFacts.Through(500, i => Math.Max(0, 500 - i * 1.2)).Forecast("december")).Forecast!;
        Assert.True(forecast.Low >= 0);
    }
}
