namespace KpiBot.Host.Sample;

/// <summary>What marketing and prospecting did day by day, in aggregates as their tools report them.</summary>
internal sealed class MarketingActivity(SampleOptions options, Demand demand)
{
    public IEnumerable<SpendRow> Spend()
    {
        var random = new Random(options.Seed * 31 + 3);
        foreach (var day in options.Days)
            foreach (var (country, share) in SampleWorld.Countries.Members)
            {
                foreach (var (source, weight) in SampleWorld.Sources.Members.Where(s => s.Member.CostPerLead > 0 && BooksOn(s.Member, day)))
                    yield return Row(day, "marketing", source.Name, country,
                        21 * options.Scale * weight * share * source.CostPerLead * DaysBooked(source, day) * demand.General(day) * (0.85 + 0.3 * random.NextDouble()));
                if (day.Day == 1)
                    yield return Row(day, "sales", "", country, 38_000 * options.Scale * share);
            }
    }

    public IEnumerable<VisitRow> Visits()
    {
        var random = new Random(options.Seed * 31 + 4);
        foreach (var day in options.Days)
            foreach (var (source, weight) in SampleWorld.Sources.Members.Where(s => s.Member.Name != "Trade show"))
                foreach (var (country, share) in SampleWorld.Countries.Members)
                    foreach (var device in SampleWorld.Devices)
                    {
                        var mean = 1150 * options.Scale * weight * share * (device == "Mobile" ? 0.55 : 0.45) * demand.General(day) * Demand.Weekday(day);
                        var sessions = random.Poisson(mean);
                        if (sessions > 0)
                            yield return new(SampleText.Iso(day), source.Name, country.Name, device, sessions,
                                (int)(sessions * (0.78 + 0.1 * random.NextDouble())), random.Poisson(sessions * 0.021));
                    }
    }

    public IEnumerable<OutreachRow> Outreach()
    {
        var random = new Random(options.Seed * 31 + 5);
        foreach (var day in options.Days.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
            foreach (var owner in SampleWorld.Owners)
            {
                var sent = random.Poisson(38 * options.Scale * demand.General(day));
                var bounced = random.Poisson(sent * 0.024);
                var delivered = Math.Max(0, sent - bounced);
                var opened = Math.Min(delivered, random.Poisson(delivered * 0.42));
                var replied = Math.Min(opened, random.Poisson(sent * (0.052 + 0.006 * (owner.Length % 4))));
                yield return new(SampleText.Iso(day), SampleWorld.CampaignOf(day), owner, sent, delivered, sent - delivered, opened, replied,
                    Math.Min(replied, random.Poisson(replied * 0.28)));
            }
    }

    public IEnumerable<SocialRow> Social()
    {
        var random = new Random(options.Seed * 31 + 6);
        var followers = SampleWorld.Networks.Select(n => (int)(9_000 * n.Audience)).ToArray();
        foreach (var day in options.Days)
            for (var i = 0; i < followers.Length; i++)
            {
                var (network, audience) = SampleWorld.Networks[i];
                followers[i] += random.Poisson(7 * audience);
                var impressions = random.Poisson(followers[i] * 0.31 * demand.General(day) * Demand.Weekday(day));
                yield return new(SampleText.Iso(day), network, "KpiBot Furniture", impressions, (int)(impressions * 0.71),
                    random.Poisson(impressions * 0.021), random.Poisson(impressions * 0.0032), random.Poisson(impressions * 0.0026),
                    random.Poisson(impressions * 0.0085), followers[i]);
            }
    }

    /// <summary>Advertising is billed daily, mailings on Mondays, trade shows at the start of their quarter.</summary>
    private static bool BooksOn(LeadSource source, DateOnly day) => source.Name switch
    {
        "E-mail" => day.DayOfWeek == DayOfWeek.Monday,
        "Trade show" => day is { Day: 1, Month: 1 or 4 or 7 or 10 },
        _ => true,
    };

    private static int DaysBooked(LeadSource source, DateOnly day) => source.Name switch
    {
        "E-mail" => 7,
        "Trade show" => day.AddMonths(3).DayNumber - day.DayNumber,
        _ => 1,
    };

    private static SpendRow Row(DateOnly day, string kind, string source, Country country, double amount) =>
        new(SampleText.FrenchDay(day), kind, source, kind == "marketing" ? SampleWorld.CampaignOf(day) : "", country.Name,
            SampleText.FrenchAmount(Math.Round((decimal)amount, 2)));
}
