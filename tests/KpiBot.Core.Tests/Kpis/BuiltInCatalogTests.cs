namespace KpiBot.Core.Tests.Kpis;

public sealed class BuiltInCatalogTests
{
    /// <summary>Every id of the design's table of KPIs.</summary>
    private static readonly string[] DesignedKpis =
    [
        "revenue", "revenue_incl_tax", "gross_revenue", "conversion_rate", "visitor_to_lead_rate", "lead_qualification_rate",
        "win_rate", "ecommerce_conversion_rate", "customer_acquisition_cost", "media_cac", "gross_margin", "gross_margin_rate",
        "markup_rate", "customer_satisfaction", "satisfaction_score", "net_promoter_score", "average_order_value",
        "product_lifetime", "leads", "qualified_leads", "email_reply_rate", "email_open_rate", "social_engagement_rate",
        "social_engagement_rate_by_reach", "social_engagement_rate_by_followers", "followers", "orders", "units_sold",
        "new_customers", "deals_won", "deals_won_amount", "meetings", "acquisition_spend", "sessions", "open_pipeline",
        "weighted_pipeline", "sales_cycle",
    ];

    [Fact]
    public void Is_valid_and_holds_every_designed_kpi() =>
        Assert.Equal(DesignedKpis.Order(), BuiltInCatalog.Catalog.Kpis.Select(k => k.Id).Order());
}
