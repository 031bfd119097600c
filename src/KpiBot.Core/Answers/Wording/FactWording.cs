using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What people call the facts and those of their columns that notes speak of.</summary>
public static class FactWording
{
    public static string Fact(this UiLanguage language, string fact) => fact switch
    {
        "sales" => language.Say("sales", "ventes"),
        "leads" => language.Say("leads", "leads"),
        "deals" => language.Say("deals", "affaires"),
        "customers" => language.Say("customers", "clients"),
        "spend" => language.Say("spend", "dépenses"),
        "visits" => language.Say("visits", "visites"),
        "outreach" => language.Say("outreach", "prospection"),
        "social" => language.Say("social", "réseaux sociaux"),
        "surveys" => language.Say("surveys", "enquêtes"),
        "products" => language.Say("products", "produits"),
        "fx_rates" => language.Say("exchange rates", "taux de change"),
        "targets" => language.Say("targets", "objectifs"),
        _ => fact.Replace('_', ' '),
    };

    public static string Column(this UiLanguage language, string column) => column switch
    {
        "cost" => language.Say("cost", "coût"),
        "amount" or "net_amount" => language.Say("amount", "montant"),
        "quantity" => language.Say("quantity", "quantité"),
        "customer" => language.Say("customer", "client"),
        _ => column.Replace('_', ' '),
    };
}
