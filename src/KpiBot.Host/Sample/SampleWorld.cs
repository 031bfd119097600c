namespace KpiBot.Host.Sample;

/// <summary>Who and what the sample company consists of, with each one's weight in the business.</summary>
internal static class SampleWorld
{
    public const string HomeCurrency = "EUR";

    public static readonly Weighted<Country> Countries = new(
        (new("France", "EUR", ["Île-de-France", "Auvergne-Rhône-Alpes", "Occitanie", "Bretagne"]), 0.34),
        (new("Germany", "EUR", ["Bavaria", "Berlin", "Hesse"]), 0.22),
        (new("Spain", "EUR", ["Catalonia", "Madrid"]), 0.13),
        (new("Italy", "EUR", ["Lombardy", "Lazio"]), 0.12),
        (new("Belgium", "EUR", ["Flanders", "Wallonia"]), 0.08),
        (new("United Kingdom", "GBP", ["England", "Scotland"]), 0.11));

    public static readonly Weighted<string> Channels = new(("Web", 0.46), ("Field sales", 0.27), ("Partner", 0.17), ("Phone", 0.10));

    public static readonly Weighted<string> Segments = new(("SMB", 0.58), ("Mid-market", 0.29), ("Enterprise", 0.13));

    /// <summary>Weights are shares of the leads; conversion is the share of qualified leads that buy.</summary>
    public static readonly Weighted<LeadSource> Sources = new(
        (new("Organic search", Conversion: 0.27, CostPerLead: 0), 0.30),
        (new("Paid search", Conversion: 0.21, CostPerLead: 46), 0.23),
        (new("LinkedIn", Conversion: 0.24, CostPerLead: 71), 0.17),
        (new("Referral", Conversion: 0.41, CostPerLead: 0), 0.10),
        (new("E-mail", Conversion: 0.25, CostPerLead: 9), 0.13),
        (new("Trade show", Conversion: 0.34, CostPerLead: 118), 0.07));

    public static readonly IReadOnlyList<string> Owners =
        ["Alice Martin", "Bruno Keller", "Carla Gómez", "David Rossi", "Emma Peeters", "Farid Haddad", "Grace Wilson", "Hugo Bernard"];

    public static readonly IReadOnlyList<string> Campaigns = ["Spring launch", "Summer webinar", "Autumn offer", "Year-end offer"];

    public static readonly IReadOnlyList<string> Categories = ["Chairs", "Desks", "Lighting", "Storage", "Acoustics", "Accessories"];

    /// <summary>What one product of a category is called, in the order of <see cref="Categories"/>.</summary>
    public static readonly IReadOnlyList<string> ProductNouns = ["chair", "desk", "lighting", "storage", "acoustic panel", "accessory"];

    public static readonly IReadOnlyList<string> Brands = ["Nordhaus", "Atelier Nord", "Luma"];

    public static readonly IReadOnlyList<string> Devices = ["Desktop", "Mobile"];

    public static readonly IReadOnlyList<(string Network, double Audience)> Networks = [("LinkedIn", 1.0), ("Instagram", 0.6), ("YouTube", 0.35)];

    public static string CampaignOf(DateOnly day) => Campaigns[(day.Month - 1) / 3];
}

internal sealed record Country(string Name, string Currency, IReadOnlyList<string> Regions);

internal sealed record LeadSource(string Name, double Conversion, double CostPerLead);
