using CsCheck;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>Faults between definitions and between files, and all of them at once.</summary>
public sealed class CatalogFaultTests
{
    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once_by_file_and_line()
    {
        var faults = Definitions.Faults(
            """
            kpis:
              - id: basket
                name: { en: Shopping basket, fr: Panier d'achat }
                description: { en: A, fr: B }
                formula: net_sale / orders
                unit: euro
                direction: up
            measures:
              - id: extra
                name: { en: extra }
                fact: sales
                aggregate: sum
                field: customer
            """,
            """
            dimension:
              - id: country
            """);

        Assert.Equal(
        [
            "config/kpis.yaml:5: unknown measure or KPI 'net_sale' in column 1 of the formula (did you mean 'net_sales'?)",
            "config/kpis.yaml:6: unknown unit 'euro': it is one of money, percent, count, days, score",
            "config/kpis.yaml:7: unknown direction 'up': it is one of up_is_good, down_is_good, none",
            "config/kpis.yaml:10: the name of measure 'extra' has no French text ('fr')",
            "config/kpis.yaml:13: sum needs numbers or money, and sales.customer holds text",
            "config/kpis2.yaml:1: unknown key 'dimension' (did you mean 'dimensions'?): a definition file takes measures, kpis, funnel, ambiguous, dimensions",
        ], faults);
    }

    [Fact]
    public void A_cycle_is_reported_once_with_its_way()
    {
        var fault = Assert.Single(Definitions.Faults(
            """
            kpis:
              - { id: a, name: { en: A1, fr: A1 }, description: { en: a, fr: a }, unit: count, direction: none, formula: b + 1 }
              - { id: b, name: { en: B1, fr: B1 }, description: { en: b, fr: b }, unit: count, direction: none, formula: c * 2 }
              - { id: c, name: { en: C1, fr: C1 }, description: { en: c, fr: c }, unit: count, direction: none, formula: orders / a }
            """));

        Assert.Equal("config/kpis.yaml:2: 'a' is computed from itself: a → b → c → a", fault);
    }

    [Fact]
    public void Two_definitions_of_one_id_in_a_file_are_a_fault()
    {
        var fault = Assert.Single(Definitions.Faults(
            """
            dimensions:
              - { id: city, name: { en: city, fr: ville }, plural: { en: cities, fr: villes } }
              - { id: city, name: { en: town, fr: bourg }, plural: { en: towns, fr: bourgs } }
            """));

        Assert.Equal("config/kpis.yaml:3: the dimension 'city' is defined twice: first on line 2", fault);
    }

    [Fact]
    public void A_synonym_of_two_kpis_of_one_file_is_a_fault_however_it_is_typed()
    {
        var fault = Assert.Single(Definitions.Faults(
            """
            kpis:
              - { id: a, name: { en: A1, fr: A1 }, synonyms: { fr: [Été  doux] }, description: { en: a, fr: a }, unit: count, direction: none, formula: orders }
              - { id: b, name: { en: B1, fr: B1 }, synonyms: { fr: [ete doux] }, description: { en: b, fr: b }, unit: count, direction: none, formula: orders }
            """));

        Assert.Equal("config/kpis.yaml:3: 'ete doux' already stands for the KPI 'a' (config/kpis.yaml:2)", fault);
    }

    [Theory]
    [InlineData("nation", "'nation' is ambiguous only between two KPIs or more: list their ids", "[orders]")]
    [InlineData("nation", "unknown KPI 'odrers' in 'ambiguous' (did you mean 'orders'?)", "[odrers, leads]")]
    [InlineData("revenue", "'revenue' already stands for the KPI 'revenue' (built-in kpis.yaml:", "[orders, leads]")]
    public void An_ambiguous_word_has_its_faults_too(string word, string message, string kpis) =>
        Assert.StartsWith($"config/kpis.yaml:3: {message}", Assert.Single(Definitions.Faults($"ambiguous:\n  en:\n    {word}: {kpis}")));

    [Theory]
    [InlineData("value: DE, aliases: [north]", "'north' already stands for the value 'NO' (config/kpis.yaml:6)")]
    [InlineData("name: { en: South, fr: Sud }", "member has no 'value'")]
    [InlineData("value: , name: { en: South, fr: Sud }", "'value' of member has no value")]
    [InlineData("value: SO, name: { en: South }", "the name of member has no French text ('fr')")]
    public void A_member_has_its_faults_too(string member, string message)
    {
        var fault = Assert.Single(Definitions.Faults(
            $$"""
            dimensions:
              - id: area
                name: { en: sales area, fr: aire de vente }
                plural: { en: sales areas, fr: aires de vente }
                members:
                  - { value: NO, name: { en: North, fr: Nord } }
                  - { {{member}} }
            """));

        Assert.Equal($"config/kpis.yaml:7: {message}", fault);
    }

    [Fact]
    public void Text_that_is_no_yaml_is_a_fault_on_its_line_and_does_not_hide_other_files()
    {
        var faults = Definitions.Faults("kpis:\n  - id: a\n   name: b\n", "metrics: []\n");

        Assert.Collection(
            faults,
            f => Assert.StartsWith("config/kpis.yaml:3: not valid YAML: ", f, StringComparison.Ordinal),
            f => Assert.StartsWith("config/kpis2.yaml:1: unknown key 'metrics'", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kpis: { revenue: 1 }", "config/kpis.yaml:1: 'kpis' is a list: each entry begins with '- id: …'")]
    [InlineData("kpis:\n  - revenue", "config/kpis.yaml:2: KPI: expected keys and values (id,")]
    [InlineData("- revenue", "config/kpis.yaml:1: a definition file: expected keys and values (measures, kpis, funnel, ambiguous, dimensions)")]
    [InlineData("kpis: []\n---\nkpis: []", "config/kpis.yaml:2: a second document begins here")]
    [InlineData("kpis: &all []\nmeasures: *all", "config/kpis.yaml:2: not valid YAML: aliases (*name) are not used here")]
    [InlineData("kpis:\n  - fr: [b,\n   a c]", "config/kpis.yaml:2: not valid YAML on this line or the next: a list that goes on over lines must stay indented")]
    [InlineData("kpis:\n\t- id: a", "config/kpis.yaml:2: not valid YAML: the line begins with a tab, and YAML indents with spaces")]
    [InlineData("kpis: [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]", "config/kpis.yaml:1: not valid YAML: nested deeper than 16 levels")]
    public void Another_shape_than_a_definition_file_is_a_fault(string yaml, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Definitions.Faults(yaml)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("kpis:\n")]
    public void A_file_without_definitions_adds_nothing(string yaml) =>
        Assert.Equal(BuiltInCatalog.Catalog.Kpis.Select(k => k.Id), Definitions.Valid(yaml).Kpis.Select(k => k.Id));

    [Fact]
    public void However_a_file_is_broken_reading_it_ends_with_a_catalogue_or_with_faults_on_its_lines()
    {
        var sound = KpiCatalogReader.BuiltIn.Yaml.Split('\n');
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char["abz :-[]{}'\"&*#|>,?\t\u0000é"], 0, 6]).Sample(
            (line, column, text) =>
            {
                var broken = sound.ToArray();
                broken[line] = broken[line].Insert(Math.Min(column, broken[line].Length), text);
                if (KpiCatalogReader.Read([new("broken.yaml", string.Join('\n', broken))]) is CatalogReading.Invalid invalid)
                    Assert.All(invalid.Faults, f => Assert.InRange(f.Line, 1, sound.Length + 1));
            },
            iter: 100);
    }
}
