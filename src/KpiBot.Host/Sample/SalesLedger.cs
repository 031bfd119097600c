namespace KpiBot.Host.Sample;

/// <summary>Every invoice line: what new and returning customers bought, and what was refunded or credited later.</summary>
internal sealed class SalesLedger(SampleOptions options, Demand demand, ProductRange range, Funnel funnel)
{
    private const double ReturningOrdersPerDay = 24.5;
    private readonly Random random = new(options.Seed * 31 + 2);
    private readonly PriorityQueue<SaleRow, DateOnly> returns = new();
    private int lines;
    private int orders;

    /// <summary>In the order of days; made as it is read, so that a million lines need no memory.</summary>
    public IEnumerable<SaleRow> Lines()
    {
        var newcomers = funnel.Customers.ToLookup(c => c.FirstPurchase);
        var known = funnel.Customers.Where(c => c.FirstPurchase < options.Start).ToList();
        foreach (var day in options.Days)
        {
            foreach (var customer in newcomers[day])
                foreach (var line in Order(day, customer, "new"))
                    yield return line;

            var mean = ReturningOrdersPerDay * options.Scale * demand.General(day) * Demand.Weekday(day);
            for (var count = known.Count == 0 ? 0 : random.Poisson(mean); count > 0; count--)
                if (ActiveCustomer(known, day) is { } customer)
                    foreach (var line in Order(day, customer, "returning"))
                        yield return line;

            while (returns.TryPeek(out _, out var due) && due <= day)
                yield return returns.Dequeue() with { Line = NextLine() };
            known.AddRange(newcomers[day]);
        }
    }

    /// <summary>Null where the customer drawn has left, or buys nothing today.</summary>
    private Customer? ActiveCustomer(List<Customer> known, DateOnly day)
    {
        var customer = random.Any(known);
        return customer.Churned <= day || !random.Chance(demand.Of(day, customer.Country)) ? null : customer;
    }

    private List<SaleRow> Order(DateOnly day, Customer customer, string customerType)
    {
        var channel = SampleWorld.Channels.Draw(random, c => demand.Of(day, c));
        if (day == demand.WebOutage && random.Chance(0.4))
            return [];
        var order = $"O{++orders:D6}";
        var placed = new List<SaleRow>();
        for (var count = 1 + random.Poisson(customer.Segment == "Enterprise" ? 1.9 : 0.95); count > 0; count--)
            placed.Add(Line(day, order, customer, customerType, channel));
        return placed;
    }

    private SaleRow Line(DateOnly day, string order, Customer customer, string customerType, string channel)
    {
        var product = range.Draw(random, day);
        var quantity = 1 + random.Poisson(customer.Segment switch { "Enterprise" => 4.5, "Mid-market" => 1.8, _ => 0.6 });
        var discount = (decimal)(random.NextDouble() * 0.12);
        var toLocal = customer.Country.Currency == "GBP" ? 0.86m : 1m;
        var net = Math.Round(product.ListPrice * toLocal * (1 - discount) * quantity, 2);
        decimal? cost = random.Chance(0.02) ? null : Math.Round(product.ListPrice * toLocal * product.CostShare * quantity, 2);
        var line = new SaleRow(NextLine(), SampleText.Iso(day), "sale", order, customer.Id, product.Name, product.Category, product.Brand,
            customer.Country.Name, customer.Region, channel, customer.Owner, customer.Segment, customerType,
            quantity, net, Math.Round(net * 0.2m, 2), cost, customer.Country.Currency);
        if (random.Chance(0.035))
            PlanReturn(line, day);
        return line;
    }

    private void PlanReturn(SaleRow line, DateOnly day)
    {
        var due = day.AddDays(3 + random.Next(28));
        if (due >= options.Today)
            return;
        var back = random.Chance(0.85)
            ? line with { Kind = "refund", Quantity = -line.Quantity, NetAmount = -line.NetAmount, Tax = -line.Tax, Cost = -line.Cost }
            : line with { Kind = "credit", Quantity = 0, NetAmount = Share(line.NetAmount), Tax = Share(line.Tax), Cost = 0 };
        returns.Enqueue(back with { Date = SampleText.Iso(due) }, due);
    }

    private static decimal Share(decimal amount) => -Math.Round(amount * 0.15m, 2);

    private string NextLine() => $"S{++lines:D7}";
}
