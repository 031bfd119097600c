using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>What every shipped measure counts: fact, field, day and condition.</summary>
public sealed class BuiltInMeasureTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["net_sales"] = "sum of net_amount over sales on day",
        ["sales_tax"] = "sum of tax over sales on day",
        ["gross_sales"] = "sum of net_amount over sales on day where kind in (sale)",
        ["net_sales_with_cost"] = "sum of net_amount over sales on day where cost present",
        ["cost_of_sales"] = "sum of cost over sales on day where cost present",
        ["sale_orders"] = "countdistinct of order over sales on day where kind in (sale)",
        ["web_orders"] = "countdistinct of order over sales on day where kind in (sale), channel in (Web)",
        ["quantity_sold"] = "sum of quantity over sales on day where kind in (sale)",
        ["leads_created"] = "count of rows over leads on created_on",
        ["leads_converted"] = "count of rows over leads on created_on maturing on converted_on",
        ["created_leads_qualified"] = "count of rows over leads on created_on maturing on qualified_on",
        ["leads_qualified"] = "count of rows over leads on qualified_on",
        ["won_deals"] = "count of rows over deals on won_on",
        ["lost_deals"] = "count of rows over deals on lost_on",
        ["won_amount"] = "sum of amount over deals on won_on",
        ["open_amount"] = "sum of amount over deals open from created_on until won_on or lost_on",
        ["weighted_open_amount"] = "sum of amount × probability over deals open from created_on until won_on or lost_on",
        ["deals_created"] = "count of rows over deals on created_on",
        ["days_to_win"] = "average of days from created_on to won_on over deals on won_on",
        ["first_purchases"] = "count of rows over customers on first_purchase_on",
        ["marketing_spend"] = "sum of amount over spend on day where spend_kind in (marketing)",
        ["marketing_and_sales_spend"] = "sum of amount over spend on day where spend_kind in (marketing, sales)",
        ["site_sessions"] = "sum of sessions over visits on day",
        ["emails_sent"] = "sum of sent over outreach on day",
        ["emails_delivered"] = "sum of delivered over outreach on day",
        ["emails_opened"] = "sum of opened over outreach on day",
        ["emails_replied"] = "sum of replied over outreach on day",
        ["meetings_booked"] = "sum of meetings over outreach on day",
        ["impressions"] = "sum of impressions over social on day",
        ["reach"] = "sum of reach over social on day",
        ["reactions"] = "sum of reactions over social on day",
        ["comments"] = "sum of comments over social on day",
        ["shares"] = "sum of shares over social on day",
        ["clicks"] = "sum of clicks over social on day",
        ["followers_at_end"] = "last of followers over social on day per network and account",
        ["buying_customers"] = "countdistinct of customer over sales on day where kind in (sale)",
        ["deals_open"] = "count of rows over deals open from created_on until won_on or lost_on",
        ["lost_amount"] = "sum of amount over deals on lost_on",
        ["csat_answers"] = "count of rows over surveys on day where kind in (csat), position present",
        ["csat_satisfied"] = "count of rows over surveys on day where kind in (csat), position ≥ 0.6",
        ["csat_mean_score"] = "average of score over surveys on day where kind in (csat), position present",
        ["nps_answers"] = "count of rows over surveys on day where kind in (nps)",
        ["nps_promoters"] = "count of rows over surveys on day where kind in (nps), score ≥ 9",
        ["nps_detractors"] = "count of rows over surveys on day where kind in (nps), score ≤ 6",
        ["mean_days_in_demand"] = "average of days from demand_started_on to demand_ended_on over products on demand_ended_on",
        ["products_ended"] = "count of rows over products on demand_ended_on where demand_started_on present",
    };

    private static IEnumerable<Measure> Shipped => BuiltInCatalog.Catalog.Kpis.SelectMany(k => k.Measures).Distinct();

    [Fact]
    public void Counts_what_the_design_says() =>
        Assert.Equal(Expected.OrderBy(e => e.Key), Shipped.ToDictionary(m => m.Id, MeasureText.Of).OrderBy(e => e.Key));

    [Fact]
    public void Only_amounts_are_money() =>
        Assert.Equal(
            ["cost_of_sales", "gross_sales", "lost_amount", "marketing_and_sales_spend", "marketing_spend", "net_sales", "net_sales_with_cost", "open_amount", "sales_tax", "weighted_open_amount", "won_amount"],
            Shipped.Where(m => m.IsMoney).Select(m => m.Id).Order());
}
