namespace KpiBot.Core.Tests.Kpis;

/// <summary>Each mistake in a KPI is the one fault reported: on its line, with what is wrong and what would be right.</summary>
public sealed class KpiFaultTests
{
    private const string Sound =
        """
        kpis:
          - id: refund_total
            name: { en: Refunds, fr: Remboursements }
            description: { en: What was given back., fr: Ce qui a été rendu. }
            formula: gross_sales - net_sales
            unit: money
            direction: down_is_good
        """;

    [Fact]
    public void The_definition_they_vary_is_sound() => Assert.Empty(Definitions.Faults(Sound));

    [Theory]
    [InlineData(8, "    grian: week", "unknown key 'grian' (did you mean 'grain'?): KPI takes id, name,")]
    [InlineData(2, "  - id: Refund Total", "'Refund Total' is no id: ids are lower-case letters, digits and underscores, and begin with a letter")]
    [InlineData(3, "    name: { en: Refunds }", "the name of KPI 'refund_total' has no French text ('fr')")]
    [InlineData(3, "    name: { fr: Remboursements }", "the name of KPI 'refund_total' has no English text ('en')")]
    [InlineData(3, "    name: Refunds", "'name' of KPI 'refund_total': expected keys and values (en, fr)")]
    [InlineData(4, "    description: { en: What was given back. }", "the description of KPI 'refund_total' has no French text ('fr')")]
    [InlineData(8, "    pitfalls: { fr: Attention. }", "the pitfalls of KPI 'refund_total' has no English text ('en')")]
    [InlineData(6, "    unit: euros", "unknown unit 'euros': it is one of money, percent, count, days, score")]
    [InlineData(7, "    direction: down_is_god", "unknown direction 'down_is_god' (did you mean 'down_is_good'?): it is one of up_is_good, down_is_good, none")]
    [InlineData(8, "    grain: hour", "unknown grain 'hour': it is one of day, week, month, quarter, year")]
    [InlineData(8, "    default_period: since easter", "unknown default_period 'since easter': it is one of today, yesterday, this|last|next")]
    [InlineData(8, "    smallest_base: few", "'smallest_base' is 'few', which is no number (write 1234.5)")]
    [InlineData(8, "    smallest_base: 30", "'smallest_base' of 'refund_total' counts nothing: its formula is no ratio, name a 'base'")]
    [InlineData(8, "    dimensions: [contry]", "unknown dimension 'contry' (did you mean 'country'?)")]
    [InlineData(8, "    dimensions: [country, campaign]", "'refund_total' cannot be split by campaign: sales share kind, customer, product,")]
    [InlineData(8, "    sibling: revenu", "unknown KPI 'revenu' in 'sibling' (did you mean 'revenue'?)")]
    [InlineData(8, "    survival: product", "'survival' of 'refund_total' has no median: its formula is not one average of days up to the day that it is dated by")]
    [InlineData(8, "    nearest: refund_total", "'nearest' of 'refund_total' names itself")]
    [InlineData(8, "    synonyms: { en: [turnover, Revenue] }", "'Revenue' already stands for the KPI 'revenue' (built-in kpis.yaml:")]
    [InlineData(8, "    synonyms: { fr: [Chiffre d’Affaires (HT)] }", "'Chiffre d’Affaires (HT)' already stands for the KPI 'revenue' (built-in kpis.yaml:")]
    [InlineData(8, "    synonyms: { en: [deals won amount] }", "'deals won amount' already stands for the KPI 'deals_won_amount' (built-in kpis.yaml:")]
    [InlineData(8, "    synonyms: { de: [Erstattungen] }", "unknown key 'de': 'synonyms' of KPI 'refund_total' takes en, fr")]
    [InlineData(8, "    owner: [Anna, Ben]", "'owner' of KPI 'refund_total' needs a text here")]
    [InlineData(8, "    unit: money", "'unit' is given twice: first on line 6")]
    [InlineData(8, "    base: nothing_known", "unknown measure or KPI 'nothing_known' in column 1 of the formula")]
    public void Is_reported_on_its_line(int line, string mistake, string message) =>
        Assert.StartsWith($"{Definitions.UserFile}:{line}: {message}", Assert.Single(Definitions.Faults(Sound.WithLine(line, mistake))));

    [Theory]
    [InlineData(3, "name")]
    [InlineData(4, "description")]
    [InlineData(5, "formula")]
    [InlineData(6, "unit")]
    [InlineData(7, "direction")]
    public void A_missing_key_is_reported_where_the_definition_begins(int line, string key) =>
        Assert.Equal($"{Definitions.UserFile}:2: KPI 'refund_total' has no '{key}'", Assert.Single(Definitions.Faults(Sound.WithLine(line, ""))));

    [Theory]
    [InlineData("net_sale / 2", "unknown measure or KPI 'net_sale' in column 1 of the formula (did you mean 'net_sales'?)")]
    [InlineData("revenue + (orders * oders)", "unknown measure or KPI 'oders' in column 21 of the formula (did you mean 'orders'?)")]
    [InlineData("net_sales +", "formula 'net_sales +', column 12: it ends where a measure, a KPI, a number or '(' is expected")]
    [InlineData("net_sales ^ 2", "formula 'net_sales ^ 2', column 11: '^' stands where an operator (+ - * /) is expected")]
    [InlineData("(net_sales + 1", "formula '(net_sales + 1', column 15: it ends where ')' is expected")]
    [InlineData("net_sales)", "formula 'net_sales)', column 10: ')' stands where an operator (+ - * /) is expected")]
    [InlineData("net_sales gross_sales", "formula 'net_sales gross_sales', column 11: 'g' stands where an operator (+ - * /) is expected")]
    [InlineData("net_sales * 1.2.3", "formula 'net_sales * 1.2.3', column 13: '1.2.3' is no number")]
    [InlineData("1 + 1", "the formula of 'refund_total' names no measure")]
    [InlineData("refund_total / 2", "'refund_total' is computed from itself: refund_total → refund_total")]
    public void A_faulty_formula_is_reported_with_its_column(string formula, string message) =>
        Assert.Equal($"{Definitions.UserFile}:5: {message}", Assert.Single(Definitions.Faults(Sound.WithLine(5, $"    formula: {formula}"))));

    [Fact]
    public void A_formula_is_not_read_beyond_bounds()
    {
        Assert.Contains("longer than 1000 characters", Assert.Single(Definitions.Faults(Sound.WithLine(5, $"    formula: net_sales{string.Concat(Enumerable.Repeat(" + 1", 500))}"))), StringComparison.Ordinal);
        Assert.Contains("nested deeper than 50", Assert.Single(Definitions.Faults(Sound.WithLine(5, $"    formula: {new string('(', 400)}net_sales{new string(')', 400)}"))), StringComparison.Ordinal);
    }
}
