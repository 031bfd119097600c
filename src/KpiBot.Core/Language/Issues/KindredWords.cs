using System.Text;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>What people ask for that is no KPI of the catalogue, and which of the catalogue's tell most about it.</summary>
internal static class KindredWords
{
    private static readonly (string Words, string[] Kpis)[] Table =
    [
        ("ebitda|ebit|profit|profits|net profit|operating profit|profitability|earnings|net income|net result|benefice|benefices|resultat net|resultat d'exploitation|rentabilite|marge nette|net margin|marge operationnelle|operating margin", ["gross_margin", "gross_margin_rate", "markup_rate"]),
        ("churned|churned customers|lost customers|customers lost|clients perdus|churn|churn rate|attrition|taux d'attrition|taux de churn|retention|retention rate|taux de retention|loyalty|fidelite|fidelisation|repeat rate|reachat|taux de reachat", ["new_customers", "customer_satisfaction", "net_promoter_score"]),
        ("ltv|clv|lifetime value|customer lifetime value|customer lifetime|valeur vie client|valeur a vie|arpu|arpa|revenue per customer|ca par client|basket size|average discount|discount|discounts|remise|remises|remise moyenne", ["average_order_value", "revenue", "gross_margin_rate"]),
        ("mrr|arr|recurring revenue|revenu recurrent|bookings|billings|invoiced|facturation|encaissements", ["revenue", "deals_won_amount", "revenue_incl_tax"]),
        ("unique visitors|visitors|visitor|visiteurs|visiteurs uniques|visiteur|page views|pageviews|pages vues|users|active users|utilisateurs|utilisateurs actifs|dau|mau|bounce rate|bounces|taux de rebond|rebond", ["sessions", "visitor_to_lead_rate", "ecommerce_conversion_rate"]),
        ("cart abandonment|abandonment|abandonment rate|abandoned carts|abandon de panier|taux d'abandon|paniers abandonnes|checkout rate", ["ecommerce_conversion_rate", "average_order_value", "orders"]),
        ("return rate|refund rate|refunds|returns|taux de retour|taux de remboursement|remboursements|retours|avoirs", ["gross_revenue", "revenue"]),
        ("cost per lead|cpl|cout par lead|cost per click|cpc|cpm|cost per acquisition|cpa|cout par clic|roas|roi|return on ad spend|retour sur investissement|ad spend|budget pub|depenses pub|marketing budget|budget marketing", ["customer_acquisition_cost", "media_cac", "acquisition_spend"]),
        ("click rate|click-through rate|ctr|click through rate|taux de clic|unsubscribe rate|taux de desabonnement|bounce|deliverability|delivrabilite", ["email_open_rate", "email_reply_rate"]),
        ("impressions|reach|portee|likes|shares|partages|comments|commentaires|views|vues|posts|publications", ["social_engagement_rate", "social_engagement_rate_by_reach", "social_engagement_rate_by_followers", "followers"]),
        ("backlog|carnet de commandes|forecasted deals|opportunities|opportunites|quotes|devis|order book", ["open_pipeline", "weighted_pipeline", "deals_won"]),
        ("demos|demo|demos booked|calls|call|calls made|appels|appel|appels passes|visios|meetings booked", ["meetings", "opportunities"]),
        ("complaints|tickets|support tickets|reclamations|plaintes|reviews|avis|ces|response time|temps de reponse", ["customer_satisfaction", "net_promoter_score"]),
        ("active customers|clients actifs|number of customers|nombre de clients|customer base|base clients", ["new_customers", "orders"]),
        ("volume|volumes|pieces|quantities|quantites|stock sold", ["units_sold", "orders"]),
    ];

    private static readonly Dictionary<string, string[]> ByWords = Table
        .SelectMany(row => row.Words.Split('|').Select(words => (Words: Plain(words), row.Kpis)))
        .DistinctBy(row => row.Words)
        .ToDictionary(row => row.Words, row => row.Kpis, StringComparer.Ordinal);

    /// <summary>Ids, the nearest first; none where nothing is known to be near. Of a longer phrase its telling part will do.</summary>
    public static IReadOnlyList<string> Kpis(string words)
    {
        var plain = Plain(words);
        if (ByWords.TryGetValue(plain, out var whole))
            return whole;
        var parts = plain.Split(' ');
        if (parts.Length > 6)
            return [];
        for (var count = parts.Length - 1; count > 0; count--)
        {
            for (var at = 0; at + count <= parts.Length; at++)
            {
                if (ByWords.TryGetValue(string.Join(' ', parts.AsSpan(at, count)), out var part))
                    return part;
            }
        }

        return [];
    }

    private static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var c in TextFolding.Fold(words))
            plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
