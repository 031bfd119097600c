using System.Globalization;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>Every shipped formula, worked by hand: the values of its measures in, the value of the KPI out.</summary>
public sealed class BuiltInFormulaTests
{
    private static readonly (string Kpi, string Measures, decimal Value)[] Examples =
    [
        ("revenue", "net_sales=1180.50", 1180.50m),
        ("revenue_incl_tax", "net_sales=1000 sales_tax=200", 1200m),
        ("gross_revenue", "gross_sales=1300", 1300m),
        ("gross_margin", "net_sales_with_cost=1000 cost_of_sales=640", 360m),
        ("gross_margin_rate", "net_sales_with_cost=1000 cost_of_sales=640", 0.36m),
        ("markup_rate", "net_sales_with_cost=1000 cost_of_sales=640", 0.5625m),
        ("average_order_value", "gross_sales=1300 sale_orders=8", 162.5m),
        ("orders", "sale_orders=8", 8m),
        ("units_sold", "quantity_sold=31", 31m),
        ("leads", "leads_created=1028", 1028m),
        ("qualified_leads", "leads_qualified=310", 310m),
        ("conversion_rate", "leads_converted=25 leads_created=200", 0.125m),
        ("lead_qualification_rate", "created_leads_qualified=80 leads_created=200", 0.4m),
        ("visitor_to_lead_rate", "leads_created=200 site_sessions=10000", 0.02m),
        ("sessions", "site_sessions=10000", 10000m),
        ("ecommerce_conversion_rate", "web_orders=150 site_sessions=10000", 0.015m),
        ("new_customers", "first_purchases=40", 40m),
        ("acquisition_spend", "marketing_and_sales_spend=18000", 18000m),
        ("customer_acquisition_cost", "marketing_and_sales_spend=18000 first_purchases=40", 450m),
        ("media_cac", "marketing_spend=10000 first_purchases=40", 250m),
        ("win_rate", "won_deals=12 lost_deals=36", 0.25m),
        ("opportunities", "deals_created=20", 20m),
        ("deals_won", "won_deals=12", 12m),
        ("deals_lost", "lost_deals=9", 9m),
        ("deals_won_amount", "won_amount=84000", 84000m),
        ("deals_lost_amount", "lost_amount=31000", 31000m),
        ("active_customers", "buying_customers=75", 75m),
        ("open_deal_count", "deals_open=14", 14m),
        ("open_pipeline", "open_amount=250000", 250000m),
        ("weighted_pipeline", "weighted_open_amount=92500.5", 92500.5m),
        ("sales_cycle", "days_to_win=41.5", 41.5m),
        ("email_reply_rate", "emails_replied=36 emails_sent=1200", 0.03m),
        ("email_open_rate", "emails_opened=460 emails_delivered=1150", 0.4m),
        ("meetings", "meetings_booked=9", 9m),
        ("social_engagement_rate", "reactions=300 comments=40 shares=20 clicks=140 impressions=20000", 0.025m),
        ("social_engagement_rate_by_reach", "reactions=300 comments=40 shares=20 clicks=140 reach=12500", 0.04m),
        ("social_engagement_rate_by_followers", "reactions=300 comments=40 shares=20 clicks=140 followers_at_end=8000", 0.0625m),
        ("followers", "followers_at_end=8000", 8000m),
        ("customer_satisfaction", "csat_satisfied=170 csat_answers=200", 0.85m),
        ("satisfaction_score", "csat_mean_score=4.3", 4.3m),
        ("net_promoter_score", "nps_promoters=110 nps_detractors=35 nps_answers=200", 37.5m),
        ("product_lifetime", "mean_days_in_demand=731", 731m),
    ];

    public static TheoryData<string, string, decimal> WorkedByHand => [.. Examples];

    public static TheoryData<string> Ratios => [.. Examples.Select(e => e.Kpi).Where(id => BuiltInCatalog.Kpi(id).Ratio is not null)];

    [Theory]
    [MemberData(nameof(WorkedByHand))]
    public void Gives_the_value_worked_by_hand(string kpi, string measures, decimal value)
    {
        var definition = BuiltInCatalog.Kpi(kpi);
        var values = measures.Split(' ').Select(m => m.Split('=')).ToDictionary(m => m[0], m => decimal.Parse(m[1], CultureInfo.InvariantCulture));

        Assert.Equal(values.Keys.Order(), definition.Formula.Measures.Select(m => m.Id).Order());
        Assert.Equal(value, FormulaEvaluator.Evaluate(definition.Formula, m => values[m.Id]));
    }

    [Fact]
    public void No_shipped_formula_is_without_an_example() =>
        Assert.Equal(BuiltInCatalog.Catalog.Kpis.Select(k => k.Id).Order(), Examples.Select(e => e.Kpi).Order());

    [Theory]
    [MemberData(nameof(Ratios))]
    public void A_rate_over_nothing_is_no_data(string kpi) =>
        Assert.Null(FormulaEvaluator.Evaluate(BuiltInCatalog.Kpi(kpi).Formula, _ => null));

    [Theory]
    [InlineData("conversion_rate", "leads that became customers ÷ leads created", "leads devenus clients ÷ leads créés")]
    [InlineData("win_rate", "deals won ÷ (deals won + deals lost)", "affaires gagnées ÷ (affaires gagnées + affaires perdues)")]
    [InlineData("customer_acquisition_cost", "marketing and sales spend ÷ new customers", "dépenses marketing et commerciales ÷ nouveaux clients")]
    public void Reads_in_words(string kpi, string english, string french)
    {
        var formula = BuiltInCatalog.Kpi(kpi).Formula;

        Assert.Equal(english, FormulaPrinter.InWords(formula, Localization.UiLanguage.English));
        Assert.Equal(french, FormulaPrinter.InWords(formula, Localization.UiLanguage.French));
    }

    [Theory]
    [InlineData("conversion_rate", "leads_created")]
    [InlineData("win_rate", "won_deals + lost_deals")]
    [InlineData("gross_margin_rate", "net_sales_with_cost")]
    [InlineData("net_promoter_score", "nps_answers")]
    [InlineData("satisfaction_score", "csat_answers")]
    [InlineData("sales_cycle", "won_deals")]
    [InlineData("product_lifetime", "products_ended")]
    public void Rests_on_its_base(string kpi, string measures) =>
        Assert.Equal(measures, FormulaPrinter.Print(BuiltInCatalog.Kpi(kpi).Base!));

    [Theory]
    [InlineData("revenue", true)]
    [InlineData("gross_margin", true)]
    [InlineData("leads", true)]
    [InlineData("followers", true)]
    [InlineData("orders", false)]
    [InlineData("conversion_rate", false)]
    [InlineData("sales_cycle", false)]
    [InlineData("net_promoter_score", false)]
    public void Says_whether_its_parts_add_up(string kpi, bool isAdditive) =>
        Assert.Equal(isAdditive, BuiltInCatalog.Kpi(kpi).IsAdditive);
}
