using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Kpis;

public sealed class BuiltInCatalogTests
{
    /// <summary>Every id of the design's table of KPIs, and those of decision 0018.</summary>
    private static readonly string[] DesignedKpis =
    [
        "revenue", "revenue_incl_tax", "gross_revenue", "conversion_rate", "visitor_to_lead_rate", "lead_qualification_rate",
        "win_rate", "ecommerce_conversion_rate", "customer_acquisition_cost", "media_cac", "gross_margin", "gross_margin_rate",
        "markup_rate", "customer_satisfaction", "satisfaction_score", "net_promoter_score", "average_order_value",
        "product_lifetime", "leads", "qualified_leads", "email_reply_rate", "email_open_rate", "social_engagement_rate",
        "social_engagement_rate_by_reach", "social_engagement_rate_by_followers", "followers", "orders", "units_sold",
        "new_customers", "opportunities", "deals_won", "deals_won_amount", "deals_lost", "meetings", "acquisition_spend", "sessions", "open_pipeline",
        "weighted_pipeline", "sales_cycle", "active_customers", "deals_lost_amount", "open_deal_count",
    ];

    [Fact]
    public void Is_valid_and_holds_every_designed_kpi() =>
        Assert.Equal(DesignedKpis.Order(), BuiltInCatalog.Catalog.Kpis.Select(k => k.Id).Order());

    [Fact]
    public void Names_and_texts_are_there_in_both_languages_for_every_kpi() =>
        Assert.All(BuiltInCatalog.Catalog.Kpis, kpi =>
        {
            Assert.NotEmpty(kpi.Synonyms.English);
            Assert.NotEmpty(kpi.Synonyms.French);
            Assert.NotEqual(kpi.Description.English, kpi.Description.French);
        });

    [Theory]
    [InlineData("CA", "revenue")]
    [InlineData("turnover", "revenue")]
    [InlineData("ventes", "revenue")]
    [InlineData("nombre de ventes", "orders")]
    [InlineData("CAC", "customer_acquisition_cost")]
    [InlineData("coût d'acquisition", "customer_acquisition_cost")]
    [InlineData("AOV", "average_order_value")]
    [InlineData("panier moyen", "average_order_value")]
    [InlineData("taux de transfo", "conversion_rate")]
    [InlineData("taux de transfo du site", "ecommerce_conversion_rate")]
    [InlineData("taux de closing", "win_rate")]
    [InlineData("NPS", "net_promoter_score")]
    [InlineData("CSAT", "customer_satisfaction")]
    [InlineData("reply rate", "email_reply_rate")]
    [InlineData("taux de réponse aux emails de prospection", "email_reply_rate")]
    [InlineData("engagement", "social_engagement_rate")]
    [InlineData("pipe", "open_pipeline")]
    [InlineData("taux de marque", "gross_margin_rate")]
    [InlineData("marge en %", "gross_margin_rate")]
    [InlineData("taux de marge", "markup_rate")]
    [InlineData("leads", "leads")]
    [InlineData("leads qualifiés", "qualified_leads")]
    [InlineData("durée de vie des produits", "product_lifetime")]
    public void Knows_what_people_say(string words, string kpi) =>
        Assert.Equal(kpi, Assert.Single(Spoken, s => s.Word == TextFolding.Fold(words)).Id);

    [Fact]
    public void A_word_means_one_kpi_in_whichever_language_it_is_said() =>
        Assert.All(Spoken.GroupBy(s => s.Word), word => Assert.Single(word));

    [Fact]
    public void No_word_for_a_kpi_is_one_for_a_dimension_or_a_member()
    {
        var others = BuiltInCatalog.Catalog.Dimensions.SelectMany(d => Both(d.Name).Concat(Both(d.Plural)).Concat(d.Synonyms.English).Concat(d.Synonyms.French)
            .Concat(d.Members.SelectMany(m => Both(m.Name).Concat(m.Aliases))));

        Assert.Empty(others.Select(o => TextFolding.Fold(o)).Intersect(Spoken.Select(s => s.Word)));
    }

    [Theory]
    [InlineData("margin", UiLanguage.English)]
    [InlineData("marge", UiLanguage.French)]
    public void Margin_alone_is_ambiguous(string word, UiLanguage language)
    {
        var term = Assert.Single(BuiltInCatalog.Catalog.AmbiguousTerms, t => t.Term == word);

        Assert.Equal(language, term.Language);
        Assert.Equal(["gross_margin", "gross_margin_rate", "markup_rate"], term.Kpis);
        Assert.DoesNotContain(Spoken, s => s.Word == word);
    }

    [Theory]
    [InlineData("revenue", "kind customer product category brand country region channel owner segment customer_type")]
    [InlineData("conversion_rate", "source campaign owner country segment")]
    [InlineData("customer_acquisition_cost", "source campaign country")]
    [InlineData("visitor_to_lead_rate", "source country")]
    [InlineData("ecommerce_conversion_rate", "country")]
    [InlineData("product_lifetime", "product category")]
    public void Can_be_split_by_what_its_facts_share(string kpi, string dimensions) =>
        Assert.Equal(dimensions.Split(' '), BuiltInCatalog.Kpi(kpi).Dimensions);

    [Fact]
    public void The_two_margin_rates_are_shown_beside_each_other()
    {
        Assert.Equal("markup_rate", BuiltInCatalog.Kpi("gross_margin_rate").Sibling);
        Assert.Equal("gross_margin_rate", BuiltInCatalog.Kpi("markup_rate").Sibling);
    }

    [Fact]
    public void Acquisition_cost_is_never_by_day_and_offers_acquisition_spend()
    {
        var cost = BuiltInCatalog.Kpi("customer_acquisition_cost");

        Assert.NotEqual(Grain.Day, cost.FinestGrain);
        Assert.Equal("acquisition_spend", cost.Nearest);
    }

    [Fact]
    public void Only_product_lifetime_looks_back_by_default()
    {
        Assert.Equal(new LastUnits(CalendarUnit.Month, 24), BuiltInCatalog.Kpi("product_lifetime").DefaultPeriod);
        Assert.All(BuiltInCatalog.Catalog.Kpis.Where(k => k.Id != "product_lifetime"), k => Assert.Equal(new RelativePeriod(CalendarUnit.Month, 0), k.DefaultPeriod));
    }

    [Fact]
    public void Every_dimension_of_the_design_and_of_the_facts_has_names()
    {
        string[] designed =
        [
            "country", "region", "channel", "source", "product", "category", "brand", "customer", "owner", "team", "segment",
            "campaign", "network", "stage", "device", "kind", "customer_type",
        ];

        Assert.Empty(designed.Concat(FactSchemas.All.SelectMany(f => f.Dimensions)).Except(BuiltInCatalog.Catalog.Dimensions.Select(d => d.Id)));
    }

    [Theory]
    [InlineData("country", "Germany", "Allemagne")]
    [InlineData("country", "United Kingdom", "Royaume-Uni")]
    [InlineData("channel", "Field sales", "terrain")]
    [InlineData("source", "Trade show", "salons")]
    [InlineData("source", "Paid search", "SEA")]
    [InlineData("segment", "SMB", "PME")]
    [InlineData("segment", "Mid-market", "ETI")]
    [InlineData("segment", "Enterprise", "grands comptes")]
    public void Members_have_the_names_that_people_give_them(string dimension, string value, string name)
    {
        var member = Assert.Single(BuiltInCatalog.Catalog.FindDimension(dimension)!.Members, m => m.Value == value);

        Assert.Contains(name, Both(member.Name).Concat(member.Aliases).Concat(member.Synonyms.English).Concat(member.Synonyms.French), StringComparer.OrdinalIgnoreCase);
    }

    private static (string Word, string Id)[] Spoken { get; } =
    [
        .. BuiltInCatalog.Catalog.Kpis
            .SelectMany(k => Both(k.Name).Concat(k.Synonyms.English).Concat(k.Synonyms.French).Append(k.Id.Replace('_', ' ')), (k, word) => (TextFolding.Fold(word), k.Id))
            .Distinct(),
    ];

    private static IEnumerable<string> Both(LocalizedText text) => [text.English, text.French];
}
