using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>A user's file adds to the shipped catalogue, replaces in it by id, and takes words from it.</summary>
public sealed class UserDefinitionTests
{
    private const string RefundRate =
        """
        measures:
          - id: refunds
            name: { en: refunds, fr: remboursements }
            fact: sales
            aggregate: sum
            field: net_amount
            where: { kind: refund }
        kpis:
          - id: refund_rate
            name: { en: Refund rate, fr: Taux de remboursement }
            synonyms: { en: [turnover], fr: [marge] }
            description: { en: Refunds over sales., fr: Remboursements sur ventes. }
            formula: (0 - refunds) / gross_revenue
            unit: percent
            direction: down_is_good
            grain: month
            default_period: last 3 months
            dimensions: [country, channel]
            smallest_base: 5000
            target: 0.02
            owner: Anna
            audience: board
            pitfalls: { en: Refunds come late., fr: Les remboursements arrivent tard. }
            sibling: revenue
            nearest: gross_revenue
        """;

    [Fact]
    public void A_definition_is_read_whole()
    {
        var kpi = Definitions.Valid(RefundRate).Find("refund_rate")!;

        Assert.Equal(new LocalizedText("Refund rate", "Taux de remboursement"), kpi.Name);
        Assert.Equal(new LocalizedText("Refunds over sales.", "Remboursements sur ventes."), kpi.Description);
        Assert.Equal(["turnover"], kpi.Synonyms.English);
        Assert.Equal(["marge"], kpi.Synonyms.French);
        Assert.Equal("(0 - refunds) / gross_revenue", kpi.FormulaText);
        Assert.Equal("(0 - refunds) / gross_sales", FormulaPrinter.Print(kpi.Formula));
        Assert.Equal("(0 − remboursements) ÷ ventes avant retours et avoirs", FormulaPrinter.InWords(kpi.Formula, UiLanguage.French));
        Assert.Equal("gross_sales", FormulaPrinter.Print(kpi.Base!));
        Assert.Equal((KpiUnit.Percent, Direction.DownIsGood, Grain.Month), (kpi.Unit, kpi.Direction, kpi.FinestGrain));
        Assert.Equal(PeriodNotation.Parse("last 3 months"), kpi.DefaultPeriod);
        Assert.Equal(["country", "channel"], kpi.Dimensions);
        Assert.True(kpi.DeclaresDimensions);
        Assert.False(kpi.IsAdditive);
        Assert.Equal((5000m, 0.02m), (kpi.SmallestBase, kpi.Target));
        Assert.Equal("Anna", kpi.Owner);
        Assert.Equal(["board"], kpi.Audience.Select(a => a.Text));
        Assert.Equal("Les remboursements arrivent tard.", kpi.Pitfalls?.French);
        Assert.Equal(("revenue", "gross_revenue"), (kpi.Sibling, kpi.Nearest));
        Assert.Equal(["sales"], kpi.Facts);
    }

    [Fact]
    public void New_definitions_come_after_the_shipped_ones() =>
        Assert.Equal([.. BuiltInCatalog.Catalog.Kpis.Select(k => k.Id), "refund_rate"], Definitions.Valid(RefundRate).Kpis.Select(k => k.Id));

    [Fact]
    public void A_synonym_of_a_shipped_kpi_becomes_the_users()
    {
        var catalog = Definitions.Valid(RefundRate);

        Assert.DoesNotContain("turnover", catalog.Find("revenue")!.Synonyms.English);
        Assert.Contains("net sales", catalog.Find("revenue")!.Synonyms.English);
    }

    [Fact]
    public void A_word_that_is_ambiguous_as_shipped_becomes_the_users()
    {
        var terms = Definitions.Valid(RefundRate).AmbiguousTerms;

        Assert.DoesNotContain(terms, t => t.Term == "marge");
        Assert.Contains(terms, t => t.Term == "marges");
    }

    [Fact]
    public void A_users_ambiguous_word_is_a_synonym_of_no_shipped_kpi_any_more()
    {
        var catalog = Definitions.Valid("ambiguous:\n  fr:\n    ventes: [revenue, orders]\n");

        Assert.DoesNotContain("ventes", catalog.Find("revenue")!.Synonyms.French);
        Assert.Equal(["revenue", "orders"], Assert.Single(catalog.AmbiguousTerms, t => t.Term == "ventes").Kpis);
    }

    [Fact]
    public void An_id_that_reads_like_a_shipped_synonym_is_the_users()
    {
        var catalog = Definitions.Valid(RefundRate.Replace("id: refund_rate", "id: net_revenue", StringComparison.Ordinal));

        Assert.DoesNotContain("net revenue", catalog.Find("revenue")!.Synonyms.English);
    }

    [Fact]
    public void A_definition_of_the_same_id_replaces_the_shipped_one_in_its_place()
    {
        var catalog = Definitions.Valid(
            """
            kpis:
              - id: average_order_value
                name: { en: Basket, fr: Panier moyen }
                description: { en: Per order., fr: Par commande. }
                formula: revenue / orders
                unit: money
                direction: up_is_good
            """);

        var kpi = catalog.Find("average_order_value")!;
        Assert.Equal("net_sales / sale_orders", FormulaPrinter.Print(kpi.Formula));
        Assert.Empty(kpi.Synonyms.English);
        Assert.Null(kpi.SmallestBase);
        Assert.Equal(BuiltInCatalog.Catalog.Kpis.Select(k => k.Id), catalog.Kpis.Select(k => k.Id));
    }

    [Fact]
    public void A_measure_of_the_same_id_changes_every_kpi_made_of_it()
    {
        var catalog = Definitions.Valid(
            """
            measures:
              - id: site_sessions
                name: { en: desktop sessions, fr: sessions sur ordinateur }
                fact: visits
                aggregate: sum
                field: sessions
                where: { device: Desktop }
            """);

        var conditions = catalog.Find("visitor_to_lead_rate")!.Ratio!.Right.Measures.Single().Where;
        Assert.Equal("device", Assert.IsType<RowCondition.OneOf>(Assert.Single(conditions)).Column);
    }

    [Fact]
    public void A_dimension_of_the_same_id_replaces_the_shipped_one_with_its_members()
    {
        var catalog = Definitions.Valid(
            """
            dimensions:
              - id: channel
                name: { en: channel, fr: canal }
                plural: { en: channels, fr: canaux }
                members:
                  - value: B2B
                  - { value: shop, name: { en: Shop, fr: Boutique }, aliases: [store] }
            """);

        var channel = catalog.FindDimension("channel")!;
        Assert.Equal(["B2B", "shop"], channel.Members.Select(m => m.Value));
        Assert.Equal(LocalizedText.Same("B2B"), channel.Members[0].Name);
        Assert.Equal(new LocalizedText("Shop", "Boutique"), channel.Members[1].Name);
        Assert.Equal(["store"], channel.Members[1].Aliases);
    }

    [Fact]
    public void Conditions_of_every_kind_are_read()
    {
        var kpi = Definitions.Valid(
            """
            measures:
              - id: chosen
                name: { en: chosen, fr: choisies }
                fact: sales
                aggregate: median
                field: net_amount
                where:
                  kind: { not: [refund, credit] }
                  channel: "present"
                  cost: present
                  brand: absent
                  quantity: { at_least: 2, at_most: 10.5 }
            kpis:
              - { id: k, name: { en: K1, fr: K1 }, description: { en: k, fr: k }, unit: money, direction: none, formula: chosen }
            """).Find("k")!;

        var measure = Assert.Single(kpi.Measures);
        Assert.Equal(
            "median of net_amount over sales on day where kind not in (refund, credit), channel in (present), cost present, brand absent, quantity ≥ 2, quantity ≤ 10.5",
            MeasureText.Of(measure));
        Assert.False(kpi.IsAdditive);
    }
}
