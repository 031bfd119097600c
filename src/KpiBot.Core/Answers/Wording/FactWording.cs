using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What people call the facts and those of their columns that notes speak of.</summary>
public static class FactWording
{
    public static string Fact(this UiLanguage language, string fact) => language.Say(FactNames.Of(fact));

    public static string Column(this UiLanguage language, string column) => column switch
    {
        "cost" => language.Say("cost", "coût"),
        "amount" or "net_amount" => language.Say("amount", "montant"),
        "quantity" => language.Say("quantity", "quantité"),
        "customer" => language.Say("customer", "client"),
        _ => column.Replace('_', ' '),
    };
}
