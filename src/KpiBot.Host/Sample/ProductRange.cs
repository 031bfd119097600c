namespace KpiBot.Host.Sample;

/// <summary>The forty products, six or seven in each category: most on sale throughout, some launched and some withdrawn on the way.</summary>
internal sealed class ProductRange
{
    private static readonly string[] Lines = ["Alto", "Brio", "Coda", "Duo", "Elan", "Forte", "Giro"];

    public ProductRange(SampleOptions options)
    {
        var random = new Random(options.Seed * 31 + 7);
        Products = [.. Enumerable.Range(0, 40).Select(i => Make(i, options, random))];
    }

    public IReadOnlyList<Product> Products { get; }

    public Product Draw(Random random, DateOnly day)
    {
        while (true)
        {
            // The first products of each category sell most.
            var product = Products[Math.Min(random.Next(Products.Count), random.Next(Products.Count))];
            if (product.IsOnSale(day))
                return product;
        }
    }

    private static Product Make(int index, SampleOptions options, Random random)
    {
        var category = SampleWorld.Categories[index % SampleWorld.Categories.Count];
        var name = $"{Lines[index / SampleWorld.Categories.Count]} {SampleWorld.ProductNouns[index % SampleWorld.Categories.Count]}";
        var span = options.Today.DayNumber - options.Start.DayNumber;
        DateOnly? launched = (index % 7) switch
        {
            3 => options.Start.AddDays(random.Next(span / 2)),
            5 => null, // never recorded: its first sale stands in
            _ => options.Start.AddDays(-random.Next(200, 1500)),
        };
        DateOnly? withdrawn = index % 5 == 4 ? options.Start.AddDays(span / 3 + random.Next(span * 2 / 3 - 5)) : null;
        if (launched >= withdrawn)
            withdrawn = null;
        var price = category switch
        {
            "Chairs" => 180,
            "Desks" => 320,
            "Lighting" => 75,
            "Storage" => 140,
            "Acoustics" => 210,
            _ => 28,
        };
        return new(name, category, SampleWorld.Brands[index % SampleWorld.Brands.Count], launched, withdrawn,
            Math.Round((decimal)(price * (0.7 + random.NextDouble() * 0.9)), 2), 0.48m + (decimal)random.NextDouble() * 0.24m);
    }
}

/// <param name="CostShare">Purchase cost as a share of the list price.</param>
internal sealed record Product(
    string Name, string Category, string Brand, DateOnly? Launched, DateOnly? Withdrawn, decimal ListPrice, decimal CostShare)
{
    public bool IsOnSale(DateOnly day) => (Launched is null || day >= Launched) && (Withdrawn is null || day < Withdrawn);
}
