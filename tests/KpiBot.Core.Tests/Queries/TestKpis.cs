using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Queries;

/// <summary>One KPI of each kind, small enough to be worked by hand.</summary>
public static class TestKpis
{
    private static readonly RowCondition Sold = new RowCondition.OneOf("kind", ["sale"]);
    private static readonly RowCondition WithCost = new RowCondition.Present("cost");
    private static readonly string[] SalesDimensions = ["country", "channel", "category", "product", "owner"];

    private static readonly Formula NetSales = Sum("net_sales", "sales", "net_amount");
    private static readonly Formula Orders_ = Distinct("sale_orders", "sales", "order", Sold);
    private static readonly Formula Costs = Sum("costs", "sales", "cost", WithCost);
    private static readonly Formula Margin = new Formula.Subtract(Sum("net_sales_with_cost", "sales", "net_amount", WithCost), Costs);
    private static readonly Formula Spending = Sum("spending", "spend", "amount");
    private static readonly Formula LeadsCreated = Count("leads_created", "leads", "created_on");

    public static readonly KpiDefinition Revenue = Define("revenue", "Revenue", "Chiffre d'affaires", NetSales, KpiUnit.Money, SalesDimensions);

    public static readonly KpiDefinition Orders = Define("orders", "Orders", "Commandes", Orders_, KpiUnit.Count, SalesDimensions);

    public static readonly KpiDefinition AverageOrderValue =
        Define("average_order_value", "Average order value", "Panier moyen", new Formula.Divide(NetSales, Orders_), KpiUnit.Money, SalesDimensions);

    public static readonly KpiDefinition MarkupRate =
        Define("markup_rate", "Mark-up rate", "Taux de marge", new Formula.Divide(Margin, Costs), KpiUnit.Percent, SalesDimensions);

    public static readonly KpiDefinition MarginRate =
        Define("gross_margin_rate", "Gross margin rate", "Taux de marque", new Formula.Divide(Margin, NetSales), KpiUnit.Percent, SalesDimensions)
        with
        { Sibling = "markup_rate" };

    public static readonly KpiDefinition Leads =
        Define("leads", "Leads generated", "Leads générés", LeadsCreated, KpiUnit.Count, ["source", "country", "owner"]);

    public static readonly KpiDefinition ConversionRate = Define(
        "conversion_rate", "Conversion rate", "Taux de conversion",
        new Formula.Divide(Maturing("leads_converted", "leads", "created_on", "converted_on"), LeadsCreated), KpiUnit.Percent, ["source", "country", "owner"])
        with
    { SmallestBase = 3 };

    public static readonly KpiDefinition Spend = Define(
        "acquisition_spend", "Acquisition spend", "Dépenses d'acquisition", Spending, KpiUnit.Money, ["source", "campaign", "country"]);

    public static readonly KpiDefinition AcquisitionCost = Define(
        "customer_acquisition_cost", "Customer acquisition cost", "Coût d'acquisition client",
        new Formula.Divide(Spending, Count("new_customers", "customers", "first_purchase_on")), KpiUnit.Money, ["source", "campaign", "country"])
        with
    { FinestGrain = Grain.Week, Nearest = "acquisition_spend" };

    public static readonly KpiDefinition OpenPipeline = Define(
        "open_pipeline", "Open pipeline", "Pipe en cours",
        new Formula.Of(new("open_amount", "deals", Aggregate.Sum, new RowValue.Column("amount"), new MeasureDay.OpenBetween("created_on", ["won_on", "lost_on"]), [])
        { IsMoney = true }),
        KpiUnit.Money, ["stage", "owner", "country"]);

    public static readonly KpiDefinition Followers = Define(
        "followers", "Followers", "Abonnés",
        new Formula.Of(new("followers", "social", Aggregate.Last, new RowValue.Column("followers"), new MeasureDay.On("day"), []) { Series = ["network"] }),
        KpiUnit.Count, ["network"]);

    public static KpiCatalog Catalog { get; } = new(
        [Revenue, Orders, AverageOrderValue, MarginRate, MarkupRate, Leads, ConversionRate, Spend, AcquisitionCost, OpenPipeline, Followers],
        [
            Dimension("country", "Country", "Pays") with { Members = [new("Germany", new("Germany", "Allemagne"), [])] },
            Dimension("channel", "Channel", "Canal"),
            Dimension("source", "Source", "Source"),
            Dimension("campaign", "Campaign", "Campagne"),
            Dimension("category", "Category", "Catégorie"),
            Dimension("product", "Product", "Produit"),
            Dimension("owner", "Owner", "Commercial"),
            Dimension("stage", "Stage", "Étape") with { IsKnownAsOfNow = true },
        ],
        []);

    private static KpiDefinition Define(string id, string english, string french, Formula formula, KpiUnit unit, string[] dimensions) =>
        new(id, new(english, french), formula, unit, Direction.UpIsGood)
        {
            Synonyms = LocalizedNames.None,
            Description = new(english, french),
            DefaultPeriod = RelativePeriod.ThisMonth,
            Dimensions = dimensions,
            IsAdditive = formula.IsAdditive,
        };

    private static DimensionDefinition Dimension(string id, string english, string french) =>
        new(id, new(english, french), new(english, french), LocalizedNames.None);

    private static Formula.Of Sum(string id, string fact, string column, params RowCondition[] where) =>
        new(new Measure(id, fact, Aggregate.Sum, new RowValue.Column(column), new MeasureDay.On("day"), where) { IsMoney = true });

    private static Formula.Of Distinct(string id, string fact, string column, params RowCondition[] where) =>
        new(new Measure(id, fact, Aggregate.CountDistinct, null, new MeasureDay.On("day"), where) { DistinctOf = column });

    private static Formula.Of Count(string id, string fact, string day) =>
        new(new Measure(id, fact, Aggregate.Count, null, new MeasureDay.On(day), []));

    private static Formula.Of Maturing(string id, string fact, string day, string maturesOn) =>
        new(new Measure(id, fact, Aggregate.Count, null, new MeasureDay.On(day), []) { MaturesOn = maturesOn });
}
