using System.Collections.Frozen;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>
/// How a KPI is asked for by what it measures and not by its name: "what share of the deals did we win" has the notions of
/// the win rate, in any order. Both languages in one notion, "a|b", as in the lexicons.
/// </summary>
internal static class PlainWords
{
    private const string Share = "share|what share|the share|share of|percentage|what percentage|percent|%|proportion|fraction|quelle part|la part|pourcentage|quel pourcentage|quel %|en %|how often|à quelle fréquence";
    private const string HowMany = "how many|number of|combien de|combien d'|nombre de|nb de|le nombre de|combien";
    private const string HowLong = "how long|how much time|combien de temps|quelle durée|pendant combien de temps";
    private const string People = "people|prospects|prospect|leads|lead|contacts|recipients|customers|clients|folks|someone|anyone|anybody|gens|les gens|personnes|quelqu'un|destinataires|users|visitors|shoppers|buyers|acheteurs|they|ils|monde|they reply";
    private const string Customer = "customer|customers|client|clients|paying customers|clientes";
    private const string NewCustomer = "new customer|new customers|new client|new clients|nouveau client|nouveaux clients|nouvelle cliente";
    private const string OneCustomer = "a customer|one customer|a client|each customer|un client|chaque client|un seul client";
    private const string Acquire = "acquire|acquiring|attract|attracting|land|landing|bring in|to get|to win|to gain|to find|getting|winning|acquérir|conquérir|gagner|attirer|recruter|décrocher|aller chercher|trouver|capter";
    private const string Cost = "cost|costs|costing|cost us|coûte|coûtent|coûté|coûtait|nous revient|revient à combien|nous revient à combien|pay for|paying for|paid for";
    private const string Spend = "spend|spends|spent|spending|dépense|dépensent|dépensé|dépenser|dépensait";
    private const string Splash = "spend|spent|spending|pour into|poured into|pouring into|put into|pour in|plough into|ploughed into|pump into|pumped into|sink into|invest|invested|splash|dépensé|dépense|claqué|claque|investi|investit|englouti|mis";
    private const string Average = "average|on average|an average|the average|mean|typically|usually|typical|moyenne|en moyenne|moyen|typiquement|d'habitude";
    private const string Order = "order|orders|an order|place an order|placing an order|commande|commandes|purchase|basket|panier|achat|per order|each order|per purchase|par commande|par achat|par panier|chaque commande";
    private const string Buy = "buy|bought|buying|purchase|purchased|order|ordered|orders|shopped|acheté|achètent|achetait|commandé|passé commande";
    private const string FirstTime = "first time|the first time|première fois|1ère fois|1re fois|very first time|toute première fois";
    private const string Deals = "deals|deal|opportunities|opportunity|opps|affaires|affaire|deals|contrats|contrat|contracts|opportunités|devis|dossiers";
    private const string CountedDeals = "how many deals|how many opportunities|number of deals|combien d'affaires|combien de deals|combien de contrats|combien d'opportunités|nombre d'affaires|nombre de deals|nb de deals|nb d'affaires";
    private const string Money = "money|how much money|how much|amount|value|euros|argent|combien d'argent|montant|valeur|cash";
    private const string Win = "win|won|did we win|have we won|we won|winning|gagné|gagnée|gagnées|gagnés|gagne|gagnons|remporté|remportée|remportées|remportés|remporte|décroché|décrochées";
    private const string Close = "close|closed|sign|signed|won|win|we won|signé|signée|signées|signés|conclu|conclus|conclue|conclues|gagné|gagnée|gagnées|gagnés|bouclé|bouclées|bouclés|closé|closés";
    private const string NotYet = "not yet|pas encore|toujours pas|yet to|still to|reste à|restent à";
    private const string Not = "haven t|hasn t|havent|hasnt|aren t|isn t|not|have not|has not|haven't|hasn't|aren't|isn't";
    private const string Yet = "yet|so far";
    private const string Open = "open|opens|opened|opening|read|reads|reading|ouvre|ouvrent|ouvert|ouverts|lisent|lit|lus";
    private const string Reply = "reply|replies|replied|replying|respond|responds|responded|responding|answer|answered|answering|write back|wrote back|writing back|get back|got back|nous répond|nous répondent|répondent|nous répondu|ont répondu";
    private const string ReplyToUs = "nous répond|nous répondent|nous répondu|nous a répondu";
    private const string Mails = "email|emails|e mail|e mails|mail|mails|mailing|mailings|cold email|cold emails|courriels|courriel|emailings";
    private const string CostOf = "cost|costs|costing|cost us|average cost|spend|coût|coûts|coût moyen|prix|price|coûte|coûtent|dépense";
    private const string OneLead = "per lead|a lead|each lead|one lead|per prospect|a prospect|per contact|per leads|par lead|un lead|d'un lead|du lead|chaque lead|par prospect|un prospect|d'un prospect|par contact|par leads|per qualified lead|per mql|per sql|par mql|par sql|par lead qualifié";
    private const string OneOrder = "per order|an order|each order|par commande|une commande|d'une commande|chaque commande|la commande";
    private const string OneVisit = "per visit|per session|per visitor|a visit|per click|par visite|par session|par visiteur|par clic|du clic|per clic";
    private const string OneMeeting = "per meeting|a meeting|per appointment|par rdv|par rendez-vous|d'un rdv|un rdv|par réunion";
    private const string Sent = "sent|send|we sent|did we send|delivered|received|bounced|went out|have we sent|envoyé|envoyés|envoyée|envoyées|envoie|délivrés|délivré|partis|expédiés|reçus|livrés|envoyer";
    private const string Leads = "lead|leads|prospect|prospects|contacts";
    private const string Become = "become|becomes|became|becoming|turn into|turned into|turns into|end up as|ended up as|end up|ended up|convert into|converted into|convert to|converted to|convert|converted|deviennent|devient|devenu|devenus|devenue|sont devenus|se transforment|transformés|finissent|se convertissent|convertis|converti";
    private const string Visitors = "visitors|visitor|visits|visit|sessions|visiteurs|visiteur|visites|visite|internautes";
    private const string Qualified = "qualified|get qualified|got qualified|qualify|qualifiés|qualifié|qualifiées|se qualifient";
    private const string Revenue = "revenue|sales|turnover|ca|chiffre d affaires|chiffre d'affaires|ventes";
    private const string Left = "left|remains|remaining|left over|do we keep|we keep|reste|il reste|nous reste|restent|garde t on|on garde";
    private const string Goods = "goods|the goods|merchandise|stock|supplies|marchandise|marchandises|la marchandise|achats|les achats|fournisseurs|suppliers";
    private const string Paid = "paid|paid for|are paid|are paid for|paying|paying for|pay|pay for|payé|payée|payées|payés|payer|réglé|réglée|réglées|réglés";
    private const string Product = "product|products|item|items|produit|produits|article|articles|référence|références";
    private const string Stay = "stay|stays|stay in demand|stays in demand|remain|remain in demand|in demand|live|lives|last|lasts|keep selling|sell for|stay on the market|on the market|se vend|se vendent|dure|durent|vit|vivent|reste|restent|demandé|demandés|au catalogue|sur le marché";
    private const string Engage = "engage|engages|engaged|engaging|interact|interacts|interacted|interacting|react|reacts|reacted|reacting|réagir|réagissent|réagit|interagissent|interagir|s'engagent|engagent";
    private const string Posts = "post|posts|publication|publications|content|contenu|contenus";

    /// <summary>What such questions say beside the notions, without a meaning of its own there.</summary>
    private const string Beside = "actually|usually|generally|normally|once|after|when|out|out of|got|get|gets|someone|people|gens|money|argent|sitting|sits|stuck|tied up|dort|dorment|bloqué|bloqués|still|decided|settled|tranchées|tranchée|tranchés|décidées|jouées|cold|prospecting|froid|à froid|de prospection|quand|une fois|fois|après|ads|ad|pub|pubs|publicité|publicités|campagnes|font|faire|actuellement|aller|chercher|avant de disparaître|before disappearing|before they disappear|avant d'être retiré|avant d'être retirés|before being withdrawn|before they are withdrawn|disparaître|figures|for them|prospecte|prospecter|prospecte par";

    /// <summary>The ones with more notions first: a question that has them all means no less.</summary>
    private static readonly IReadOnlyList<PlainName> All = [.. ((PlainName[])
    [
        new("gross_margin_rate", [Share, Revenue, Left, Goods, Paid]),
        new("gross_margin", [Left, Goods, Paid], [Revenue]),
        new("customer_acquisition_cost", [Cost, NewCustomer]),
        new("customer_acquisition_cost", [Cost, OneCustomer]),
        new("customer_acquisition_cost", [Cost, Acquire, OneCustomer]),
        new("customer_acquisition_cost", [Cost, Acquire, NewCustomer]),
        new("customer_acquisition_cost", [Splash, Acquire, OneCustomer]),
        new("acquisition_spend", [Splash, Acquire, Customer]),
        new("average_order_value", [Spend, Average, Order], [People]) { NotOurs = true },
        new("new_customers", [HowMany, Buy, FirstTime, People]),
        new("win_rate", [Share, Deals, Win]) { IsShare = true },
        new("conversion_rate", [Share, Leads, Become, Customer]) { IsShare = true },
        new("conversion_rate", [HowMany, Leads, Become, Customer]),
        new("conversion_rate", [Leads, Become, Customer]),
        new("", [CostOf, OneLead]) { Nearest = ["media_cac", "customer_acquisition_cost", "acquisition_spend", "leads"] },
        new("", [CostOf, OneOrder]) { Nearest = ["acquisition_spend", "orders", "average_order_value"] },
        new("", [CostOf, OneVisit]) { Nearest = ["acquisition_spend", "sessions", "media_cac"] },
        new("", [CostOf, OneMeeting]) { Nearest = ["acquisition_spend", "meetings", "customer_acquisition_cost"] },
        new("", [HowMany, Mails, Open]) { Nearest = ["email_open_rate", "email_reply_rate"] },
        new("", [Mails, Sent]) { Nearest = ["email_open_rate", "email_reply_rate", "meetings"] },
        new("visitor_to_lead_rate", [Share, Visitors, Become, Leads]) { IsShare = true },
        new("ecommerce_conversion_rate", [Share, Visitors, Buy]) { IsShare = true },
        new("lead_qualification_rate", [Share, Leads, Qualified]) { IsShare = true },
        new("email_open_rate", [Share, Open, Mails], [People]) { IsShare = true },
        new("email_reply_rate", [Share, Reply, Mails], [People]) { IsShare = true },
        new("email_open_rate", [People, Open, Mails]) { NotCounted = true },
        new("email_reply_rate", [People, Reply, Mails]) { NotCounted = true },
        new("email_reply_rate", [ReplyToUs, Mails], [People]) { NotCounted = true },
        new("open_deal_count", [CountedDeals, NotYet, Close]) { IsNegative = true },
        new("open_deal_count", [CountedDeals, Not, Close, Yet]) { IsNegative = true },
        new("open_pipeline", [Money, Deals, NotYet, Close]) { IsNegative = true },
        new("open_pipeline", [Money, Deals, Not, Close, Yet]) { IsNegative = true },
        new("open_pipeline", [Deals, NotYet, Close]) { IsNegative = true, NotCounted = true },
        new("open_pipeline", [Deals, Not, Close, Yet]) { IsNegative = true, NotCounted = true },
        new("product_lifetime", [HowLong, Product, Stay]),
        new("social_engagement_rate", [People, Engage, Posts]) { NotCounted = true },
        new("social_engagement_rate", [Share, Engage, Posts], [People]) { IsShare = true },
    ]).OrderByDescending(name => name.Notions.Count)];

    public static readonly Notion Filling = Notion.Of(Beside);

    public static readonly Notion Counting = Notion.Of(HowMany);

    /// <summary>At most 64, one bit each.</summary>
    private static readonly Notion[] Notions = [.. All.SelectMany(name => name.Notions).Distinct()];

    private static readonly FrozenDictionary<string, ulong> NotionsByFirstWord = Notions.Index()
        .SelectMany(n => n.Item.Phrases.Select(phrase => (Word: phrase[0], Bit: 1UL << n.Index)))
        .GroupBy(opening => opening.Word, opening => opening.Bit, StringComparer.Ordinal)
        .ToFrozenDictionary(opening => opening.Key, opening => opening.Aggregate((all, bit) => all | bit), StringComparer.Ordinal);

    private static readonly IReadOnlyList<(PlainName Name, ulong Notions)> NamesAndNotions =
        [.. All.Select(name => (name, name.Notions.Select(notion => 1UL << Array.IndexOf(Notions, notion)).Aggregate((all, bit) => all | bit)))];

    /// <summary>Those whose notions may all be said in <paramref name="words"/>: nearly always none.</summary>
    public static IEnumerable<PlainName> Among(IEnumerable<string> words)
    {
        var said = words.Aggregate(0UL, (all, word) => all | NotionsByFirstWord.GetValueOrDefault(word));
        return NamesAndNotions.Where(name => (said & name.Notions) == name.Notions).Select(name => name.Name);
    }

    /// <summary>Every word of a notion: none is a slip of a name.</summary>
    public static IEnumerable<string> Words => All.SelectMany(name => name.Notions.Concat(name.May)).Append(Filling).SelectMany(n => n.Keys);
}
