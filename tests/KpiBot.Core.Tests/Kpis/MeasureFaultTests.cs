namespace KpiBot.Core.Tests.Kpis;

/// <summary>Each mistake in a measure is the one fault reported: on its line, with what is wrong and what would be right.</summary>
public sealed class MeasureFaultTests
{
    private const string Sound =
        """
        measures:
          - id: large_sales
            name: { en: large sales, fr: grosses ventes }
            fact: sales
            aggregate: sum
            field: net_amount
            where: { net_amount: { at_least: 1000 } }
        """;

    [Fact]
    public void The_definition_they_vary_is_sound() => Assert.Empty(Definitions.Faults(Sound));

    [Theory]
    [InlineData(3, "    name: { en: large sales }", "the name of measure 'large_sales' has no French text ('fr')")]
    [InlineData(4, "    fact: sale", "unknown fact 'sale' (did you mean 'sales'?): it is one of sales, leads, deals,")]
    [InlineData(5, "    aggregate: total", "unknown aggregate 'total': it is one of sum, count, count_distinct, average, median, last")]
    [InlineData(5, "    aggregate: count_distinct", "count_distinct needs text, and sales.net_amount holds money", 6)]
    [InlineData(5, "    aggregate: count", "count counts rows and takes no field", 6)]
    [InlineData(5, "    aggregate: last", "measure 'large_sales' has no 'series'", 2)]
    [InlineData(6, "    field: net_amont", "sales has no column 'net_amont' (did you mean 'net_amount'?)")]
    [InlineData(6, "    field: customer", "sum needs numbers or money, and sales.customer holds text")]
    [InlineData(6, "    field: day", "sum needs numbers or money, and sales.day holds days")]
    [InlineData(6, "    field: net_amount * cost", "a factor needs numbers, and sales.cost holds money")]
    [InlineData(6, "    field: net_amount * channel", "a factor needs numbers, and sales.channel holds text")]
    [InlineData(6, "    field: day - quantity", "a difference needs days, and sales.quantity holds numbers")]
    [InlineData(6, "", "measure 'large_sales' has no 'field'", 2)]
    [InlineData(7, "    where: { knd: sale }", "sales has no column 'knd' (did you mean 'kind'?)")]
    [InlineData(7, "    where: { quantity: two }", "a list of values needs text, and sales.quantity holds numbers")]
    [InlineData(7, "    where: { kind: { at_least: 2 } }", "at_least needs numbers or money, and sales.kind holds text")]
    [InlineData(7, "    where: { quantity: { at_most: some } }", "'at_most' is 'some', which is no number (write 1234.5)")]
    [InlineData(7, "    where: { kind: { nott: sale } }", "unknown key 'nott' (did you mean 'not'?): 'kind' takes not, at_least, at_most")]
    [InlineData(7, "    where: { kind: }", "'kind' must hold something: a value, a list, present or absent")]
    [InlineData(7, "    where: kind", "'where' maps columns to what they must hold: { kind: sale }")]
    [InlineData(8, "    date: customer", "date needs days, and sales.customer holds text")]
    [InlineData(8, "    date: { open: { from: day, until: [closed_on] } }", "sales has no column 'closed_on'")]
    [InlineData(8, "    date: { open: { from: day } }", "open has no 'until'")]
    [InlineData(8, "    matures_on: kind", "matures_on needs days, and sales.kind holds text")]
    [InlineData(8, "    series: [country]", "only 'last' takes a series")]
    public void Is_reported_on_its_line(int line, string mistake, string message, int? reportedOn = null) =>
        Assert.StartsWith($"{Definitions.UserFile}:{reportedOn ?? line}: {message}", Assert.Single(Definitions.Faults(Sound.WithLine(line, mistake))));

    [Fact]
    public void A_measure_cannot_have_the_id_of_a_kpi() =>
        Assert.Equal(
            $"{Definitions.UserFile}:2: 'revenue' is both a measure and a KPI: formulas could mean either, rename one",
            Assert.Single(Definitions.Faults(Sound.WithLine(2, "  - id: revenue"))));
}
