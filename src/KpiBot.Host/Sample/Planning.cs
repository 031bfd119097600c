namespace KpiBot.Host.Sample;

/// <summary>Monthly targets, set at the start as a plan without the surprises, and the rates of exchange.</summary>
internal sealed class Planning(SampleOptions options, Demand demand)
{
    private const decimal RevenuePerMonth = 665_000;

    public IEnumerable<TargetRow> Targets()
    {
        var endOfPlan = new DateOnly(options.Today.Year, 12, 1);
        for (var month = options.Start; month <= endOfPlan; month = month.AddMonths(1))
        {
            var lively = (decimal)(demand.General(month.AddDays(14)) * options.Scale);
            var period = SampleText.Iso(month)[..7];
            var start = month.ToDateTime(TimeOnly.MinValue);
            yield return new("revenue", period, start, null, Round(RevenuePerMonth * lively));
            foreach (var (country, share) in SampleWorld.Countries.Members)
                yield return new("revenue", period, start, country.Name, Round(RevenuePerMonth * lively * (decimal)share));
            yield return new("orders", period, start, null, Round(715 * lively));
            yield return new("leads", period, start, null, Round(650 * lively));
            yield return new("new_customers", period, start, null, Round(74 * lively));
            yield return new("customer_acquisition_cost", period, start, null, 850);
        }
    }

    /// <summary>Working days only: a weekend is converted at Friday's rate.</summary>
    public IEnumerable<RateRow> Rates()
    {
        var random = new Random(options.Seed * 31 + 9);
        var rate = 1.165;
        for (var day = options.Start.AddDays(-7); day < options.Today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            rate += 0.02 * (1.165 - rate) + 0.003 * random.Normal();
            yield return new(SampleText.Iso(day), "GBP", SampleWorld.HomeCurrency, Math.Round((decimal)rate, 5));
        }
    }

    private static decimal Round(decimal amount) => amount < 2000 ? Math.Round(amount) : Math.Round(amount / 100) * 100;
}
