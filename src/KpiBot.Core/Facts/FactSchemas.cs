using static KpiBot.Core.Facts.ColumnType;

namespace KpiBot.Core.Facts;

/// <summary>The facts that KPIs are made of. Refunds and credits are negative amounts on their own day.</summary>
public static class FactSchemas
{
    public static readonly FactSchema Sales = new("sales", "day",
    [
        new("day", Day, IsRequired: true), Dimension("kind", required: true), new("order", Text, IsRequired: true),
        Dimension("customer"), Dimension("product"), Dimension("category"), Dimension("brand"), Dimension("country"),
        Dimension("region"), Dimension("channel"), Dimension("owner"), Dimension("segment"), Dimension("customer_type"),
        new("quantity", Number), new("net_amount", Money, IsRequired: true), new("tax", Money), new("cost", Money),
        new("currency", Text),
    ]);

    public static readonly FactSchema Leads = new("leads", "created_on",
    [
        new("created_on", Day, IsRequired: true), new("qualified_on", Day), new("converted_on", Day),
        Dimension("source"), Dimension("campaign"), Dimension("owner"), Dimension("country"), Dimension("segment"),
    ]);

    public static readonly FactSchema Deals = new("deals", "created_on",
    [
        new("created_on", Day, IsRequired: true), new("won_on", Day), new("lost_on", Day), Dimension("stage"),
        new("probability", Number), Dimension("owner"), Dimension("source"), Dimension("country"),
        new("amount", Money), new("currency", Text),
    ]);

    public static readonly FactSchema Customers = new("customers", "first_purchase_on",
    [
        new("first_purchase_on", Day, IsRequired: true), new("churned_on", Day),
        Dimension("source"), Dimension("campaign"), Dimension("country"), Dimension("segment"),
    ]);

    public static readonly FactSchema Spend = new("spend", "day",
    [
        new("day", Day, IsRequired: true), Dimension("spend_kind", required: true), Dimension("source"),
        Dimension("campaign"), Dimension("country"), new("amount", Money, IsRequired: true), new("currency", Text),
    ]);

    public static readonly FactSchema Visits = new("visits", "day",
    [
        new("day", Day, IsRequired: true), Dimension("source"), Dimension("country"), Dimension("device"),
        new("sessions", Number, IsRequired: true), new("users", Number), new("conversions", Number), new("quality", Text),
    ]);

    public static readonly FactSchema Outreach = new("outreach", "day",
    [
        new("day", Day, IsRequired: true), Dimension("campaign"), Dimension("owner"), new("sent", Number, IsRequired: true),
        new("delivered", Number), new("bounced", Number), new("opened", Number), new("replied", Number), new("meetings", Number),
    ]);

    public static readonly FactSchema Social = new("social", "day",
    [
        new("day", Day, IsRequired: true), Dimension("network", required: true), Dimension("account"),
        new("impressions", Number), new("reach", Number), new("reactions", Number), new("comments", Number),
        new("shares", Number), new("clicks", Number), new("followers", Number),
    ]);

    /// <summary><c>position</c> is the answer's place on its own scale: (score − scale_min) ÷ (scale_max − scale_min), 0 to 1.</summary>
    public static readonly FactSchema Surveys = new("surveys", "day",
    [
        new("day", Day, IsRequired: true), Dimension("kind", required: true), new("score", Number, IsRequired: true),
        new("scale_min", Number), new("scale_max", Number), Dimension("customer"), Dimension("product"),
        Dimension("country"), Dimension("segment"),
    ])
    { Derived = [new("position", Number)] };

    /// <summary>
    /// <c>demand_started_on</c> is the launch or else the first sale; <c>demand_ended_on</c> the withdrawal or else the last
    /// sale of a product without any for 180 days before the sales data end; absent while the product is in demand.
    /// </summary>
    public static readonly FactSchema Products = new("products", "launched_on",
    [
        Dimension("product", required: true), Dimension("category"), new("launched_on", Day), new("withdrawn_on", Day),
    ])
    { Derived = [new("demand_started_on", Day), new("demand_ended_on", Day)] };

    public static readonly FactSchema FxRates = new("fx_rates", "day",
    [
        new("day", Day, IsRequired: true), new("from", Text, IsRequired: true), new("to", Text, IsRequired: true),
        new("rate", Rate, IsRequired: true),
    ]);

    /// <summary>One row a KPI, period (<c>2026-11</c>, <c>2026-Q4</c>, <c>2026</c>) and combination of dimension values.</summary>
    public static readonly FactSchema Targets = new("targets", "period_start",
    [
        new("kpi", Text, IsRequired: true), new("period", Text, IsRequired: true), new("period_start", Day, IsRequired: true),
        Dimension("country"), Dimension("channel"), Dimension("source"), Dimension("category"), Dimension("owner"),
        Dimension("segment"), new("value", Number, IsRequired: true),
    ]);

    public static readonly IReadOnlyList<FactSchema> All =
        [Sales, Leads, Deals, Customers, Spend, Visits, Outreach, Social, Surveys, Products, FxRates, Targets];

    public static FactSchema? Find(string fact) => All.FirstOrDefault(s => s.Name == fact);

    private static FactColumn Dimension(string name, bool required = false) => new(name, Text, required, IsDimension: true);
}
