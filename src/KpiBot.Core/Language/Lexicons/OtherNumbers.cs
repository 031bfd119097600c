using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>A word that beside sales makes a number that no KPI measures: "recurring revenue", "CA encaissé".</summary>
/// <param name="Nearest">The KPIs to offer instead, by their ids.</param>
/// <param name="Limit">Words that limit the sales to what is nearest; null where there are none.</param>
internal sealed record OtherNumber(IReadOnlyList<string> Nearest, LocalizedText? Limit = null);

/// <summary>What is said of sales that have not been made, delivered or paid, or that come back by contract.</summary>
internal static class OtherNumbers
{
    /// <summary>Folded.</summary>
    private static readonly IReadOnlyList<(string Words, OtherNumber Number)> Table =
    [
        ("recurring recurrent recurrente recurrentes", new(["revenue"], new("returning customers", "clients récurrents"))),
        ("cashed collected received paid unpaid encaisse encaissee encaisses encaissees paye payee payes payees regle reglee regles reglees percu percue recu recue recouvre impaye impayee", new(["revenue_incl_tax", "revenue"])),
        ("ordered commande commandee commandees", new(["orders", "revenue"])),
        ("delivered shipped livre livree livrees livres expedie expediee expedies expediees", new(["revenue", "orders"])),
        ("deferred accrued unbilled unearned contracted differe differee constate contracte contractee contractuel contractuelle", new(["revenue", "deals_won_amount"])),
        ("booked booke bookee", new(["deals_won_amount", "revenue"])),
        ("signed", new(["deals_won_amount", "revenue"])),
        ("lost perdu perdue", new(["revenue", "deals_won_amount"])),
    ];

    private static readonly Dictionary<string, OtherNumber> Words = Table
        .SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Number)))
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>Whether it says of orders, too, that they come back: a subscription's, or those of customers who come back.</summary>
    public static bool IsRecurring(OtherNumber number) => number == Table[0].Number;

    /// <param name="word">Folded.</param>
    public static OtherNumber? Of(string word) => Words.GetValueOrDefault(word);
}
