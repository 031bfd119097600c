using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;

namespace KpiBot.Core.Tests.Language;

/// <summary>The company that the questions are about: the shipped catalogue, a handful of values, Monday 23 November 2026.</summary>
internal static class Company
{
    public static readonly KpiCatalog Catalog = BuiltInCatalog.Catalog;

    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Members = new Dictionary<string, IReadOnlyCollection<string>>
    {
        ["country"] = ["France", "Germany", "Spain", "Italy", "Belgium", "United Kingdom"],
        ["channel"] = ["Web", "Field sales", "Partner", "Phone"],
        ["source"] = ["Organic search", "Paid search", "LinkedIn", "Referral", "E-mail", "Trade show"],
        ["segment"] = ["SMB", "Mid-market", "Enterprise"],
        ["network"] = ["LinkedIn", "Instagram", "YouTube"],
        ["category"] = ["Furniture", "Lighting", "Decoration", "Bed linen"],
        ["product"] = ["Oslo chair", "Oslo table", "Lisbon lamp"],
        ["owner"] = ["Léa Martin", "Tom Becker"],
        ["customer"] = ["Carrefour", "Orange", "Target"],
        ["customer_type"] = ["new", "returning"],
        ["kind"] = ["sale", "refund", "credit"],
    };

    public static readonly BusinessCalendar Calendar = At("2026-11-23T10:00:00");

    public static readonly IntentParser Parser = new(new(Catalog, Members), Calendar);

    private static BusinessCalendar At(string now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        return new(new(zone), FixedClock.Parse(now, zone)!);
    }
}
