using KpiBot.Core.Localization;

namespace KpiBot.Core.Facts;

/// <summary>What people call the facts: in the plural, inside a sentence, without an article.</summary>
public static class FactNames
{
    public static LocalizedText Of(string fact) => fact switch
    {
        "sales" => new("sales", "ventes"),
        "leads" => new("leads", "leads"),
        "deals" => new("deals", "affaires"),
        "customers" => new("customers", "clients"),
        "spend" => new("spend", "dépenses"),
        "visits" => new("visits", "visites"),
        "outreach" => new("prospecting e-mails", "e-mails de prospection"),
        "social" => new("social networks", "réseaux sociaux"),
        "surveys" => new("surveys", "enquêtes"),
        "products" => new("products", "produits"),
        "fx_rates" => new("exchange rates", "taux de change"),
        "targets" => new("targets", "objectifs"),
        _ => LocalizedText.Same(fact.Replace('_', ' ')),
    };
}
