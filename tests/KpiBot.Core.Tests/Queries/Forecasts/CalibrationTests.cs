namespace KpiBot.Core.Tests.Queries.Forecasts;

/// <summary>The range says "four times of five": over many series whose future was made with them, it must be so.</summary>
public class CalibrationTests
{
    private const int Ahead = 60;

    [Theory]
    [InlineData("weekdays", 730)]
    [InlineData("year", 1_200)]
    [InlineData("wandering level", 900)]
    public async Task The_range_holds_the_landing_of_this_month_and_of_the_next_about_four_times_of_five(string kind, int history)
    {
        var (inside, all) = (0, 0);
        for (var seed = 1; seed <= 150; seed++)
        {
            var days = Make(kind, history + Ahead, new Random(seed));
            var known = DailyFacts.Through(history, i => days[i]);
            var future = new DailyFacts(DailyFacts.Today.AddDays(-history), [.. days.Select(d => Math.Round((decimal)d, 4))]);
            foreach (var period in new[] { "this month", "december" })
            {
                var result = await known.Forecast(period);
                var came = future.Sum(result.Period.Range);
                inside += came >= result.Forecast!.Low && came <= result.Forecast.High ? 1 : 0;
                all++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {inside} of {all}");
        Assert.InRange((double)inside / all, 0.7, 0.9);
    }

    private static double[] Make(string kind, int days, Random random)
    {
        var (made, level) = (new double[days], 1_000d);
        for (var i = 0; i < days; i++)
        {
            level *= kind == "wandering level" ? 1 + 0.01 * Normal(random) : 1;
            var week = i % 7 >= 5 ? 0.3 : 1.1;
            var year = kind == "year" ? (1 + 0.3 * Math.Sin(2 * Math.PI * i / 365.25)) * (1 + 0.1 * i / 365) : 1;
            made[i] = Math.Max(0, level * week * year * (1 + 0.2 * Normal(random)));
        }

        return made;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
