using KpiBot.Channels.Terminal;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>Who the scenarios ask about: the shipped catalogue and the names in the sample company, on Monday 23 November 2026 at nine in Paris.</summary>
internal static class SampleCompany
{
    private static readonly string[] Ranges = ["Alto", "Brio", "Coda", "Duo", "Elan", "Forte", "Giro"];

    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Members = new Dictionary<string, IReadOnlyCollection<string>>
    {
        ["country"] = ["France", "Germany", "Spain", "Italy", "Belgium", "United Kingdom"],
        ["region"] = ["Île-de-France", "Auvergne-Rhône-Alpes", "Occitanie", "Bretagne", "Bavaria", "Berlin", "Hesse", "Catalonia", "Madrid", "Lombardy", "Lazio", "Flanders", "Wallonia", "England", "Scotland"],
        ["channel"] = ["Web", "Field sales", "Partner", "Phone"],
        ["source"] = ["Organic search", "Paid search", "LinkedIn", "Referral", "E-mail", "Trade show"],
        ["segment"] = ["SMB", "Mid-market", "Enterprise"],
        ["category"] = ["Chairs", "Desks", "Lighting", "Storage", "Acoustics", "Accessories"],
        ["brand"] = ["Nordhaus", "Atelier Nord", "Luma"],
        ["product"] = [.. from range in Ranges from thing in (string[])["chair", "desk", "lighting", "storage", "acoustic", "accessorie"] select $"{range} {thing}"],
        ["owner"] = ["Alice Martin", "Bruno Keller", "Carla Gómez", "David Rossi", "Emma Peeters", "Farid Haddad", "Grace Wilson", "Hugo Bernard"],
        ["campaign"] = ["Spring launch", "Summer webinar", "Autumn offer", "Year-end offer"],
        ["network"] = ["LinkedIn", "Instagram", "YouTube"],
        ["device"] = ["Desktop", "Mobile"],
        ["stage"] = ["Won", "Lost", "Qualification", "Proposal", "Negotiation"],
        ["kind"] = ["sale", "refund", "credit"],
        ["customer_type"] = ["new", "returning"],
        ["spend_kind"] = ["marketing", "sales"],
    };

    public static ParseLines Lines { get; } = Create();

    private static ParseLines Create()
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        return new(new(BuiltInCatalog.Catalog, Members), new BusinessCalendar(new(paris), FixedClock.Parse("2026-11-23T09:00", paris)!));
    }
}
