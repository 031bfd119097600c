namespace KpiBot.Host.Sample;

/// <summary>Leads, the deals that come of the qualified ones, and the customers that come of the won.</summary>
internal sealed class Funnel
{
    private const double LeadsPerDay = 21;
    private const int WarmUpDays = 120;
    private readonly SampleOptions options;
    private readonly Demand demand;
    private readonly Random random;

    public Funnel(SampleOptions options, Demand demand)
    {
        this.options = options;
        this.demand = demand;
        random = new Random(options.Seed * 31 + 1);
        DrawEarlierCustomers();
        for (var day = options.Start.AddDays(-WarmUpDays); day < options.Today; day = day.AddDays(1))
        {
            var mean = LeadsPerDay * options.Scale * demand.General(day) * Demand.Weekday(day);
            for (var count = random.Poisson(mean); count > 0; count--)
                DrawLead(day);
        }
    }

    public List<LeadRow> Leads { get; } = [];

    public List<DealRow> Deals { get; } = [];

    /// <summary>Including those that first bought before the sample starts.</summary>
    public List<Customer> Customers { get; } = [];

    private void DrawEarlierCustomers()
    {
        for (var count = (int)(420 * options.Scale); count > 0; count--)
        {
            var first = options.Start.AddDays(-random.Next(WarmUpDays, 900));
            AddCustomer(first, SampleWorld.Countries.Draw(random), SampleWorld.Segments.Draw(random), SampleWorld.Sources.Draw(random), random.Any(SampleWorld.Owners));
        }
    }

    private void DrawLead(DateOnly created)
    {
        var source = SampleWorld.Sources.Draw(random, s => s.Name == "Trade show" && created.Month is 7 or 8 ? 0.2 : 1);
        var country = SampleWorld.Countries.Draw(random);
        var segment = SampleWorld.Segments.Draw(random);
        var owner = random.Any(SampleWorld.Owners);
        DateOnly? qualified = random.Chance(0.44) ? created.AddDays(1 + random.Next(12)) : null;
        DateOnly? converted = qualified is { } q && random.Chance(source.Conversion * Math.Sqrt(demand.Of(q, country)))
            ? q.AddDays(3 + (int)(random.NextDouble() * random.NextDouble() * 60))
            : null;
        var id = $"L{Leads.Count + 1:D6}";
        if (created >= options.Start)
        {
            Leads.Add(new(id, Iso(created), IsoIfPast(qualified), IsoIfPast(converted), source.Name,
                SampleWorld.CampaignOf(created), owner, country.Name, segment));
            if (qualified < options.Today)
                AddDeal(id, qualified.Value, converted, owner, source, country, segment);
        }

        if (converted < options.Today)
            AddCustomer(converted.Value, country, segment, source, owner);
    }

    private void AddDeal(string lead, DateOnly created, DateOnly? won, string owner, LeadSource source, Country country, string segment)
    {
        DateOnly? lost = won is null && random.Chance(0.9) ? created.AddDays(10 + random.Next(70)) : null;
        var isWon = won < options.Today;
        var isLost = lost < options.Today;
        var size = segment switch { "Enterprise" => 9800, "Mid-market" => 3900, _ => 1250 };
        var amount = Math.Round((decimal)(size * Math.Exp(0.45 * random.Normal())), 2);
        var stage = isWon ? "Won" : isLost ? "Lost" : random.Any(["Qualification", "Proposal", "Negotiation"]);
        var probability = stage switch { "Won" => 1m, "Lost" => 0m, "Qualification" => 0.2m, "Proposal" => 0.45m, _ => 0.7m };
        Deals.Add(new($"D{Deals.Count + 1:D6}", lead, Iso(created), isWon ? Iso(won!.Value) : null, isLost ? Iso(lost!.Value) : null,
            stage, probability, owner, source.Name, country.Name, amount, country.Currency));
    }

    private void AddCustomer(DateOnly first, Country country, string segment, LeadSource source, string owner) =>
        Customers.Add(new($"C{Customers.Count + 1:D5}", first, country, random.Any(country.Regions), segment, source.Name, owner,
            random.Chance(0.22) ? first.AddDays(90 + random.Next(700)) : null));

    private string? IsoIfPast(DateOnly? day) => day is { } d && d < options.Today ? Iso(d) : null;

    private static string Iso(DateOnly day) => SampleText.Iso(day);
}

internal sealed record Customer(
    string Id, DateOnly FirstPurchase, Country Country, string Region, string Segment, string Source, string Owner, DateOnly? Churned);
