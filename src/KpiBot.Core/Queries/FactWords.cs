using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>What people call the facts.</summary>
internal static class FactWords
{
    public static LocalizedText Of(string fact) => fact switch
    {
        "sales" => new("sales", "les ventes"),
        "leads" => new("leads", "les leads"),
        "deals" => new("deals", "les affaires"),
        "customers" => new("customers", "les clients"),
        "spend" => new("spend", "les dépenses"),
        "visits" => new("visits", "les visites"),
        "outreach" => new("prospecting e-mails", "les e-mails de prospection"),
        "social" => new("social networks", "les réseaux sociaux"),
        "surveys" => new("surveys", "les enquêtes"),
        "products" => new("products", "les produits"),
        _ => LocalizedText.Same(fact),
    };
}
