using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries.Lifetimes;

/// <summary>The mean over the products that ended in the period, the median over all that ever began.</summary>
public class MedianLifetimeTests
{
    private static readonly KpiQuery.Value OverLastMonth = new(BuiltInCatalog.Kpi("product_lifetime"), Asking.LastMonth);

    [Fact]
    public async Task Products_still_in_demand_and_those_that_ended_before_count_in_the_median_alone()
    {
        // Ages on 31 October: 10 and 30 days at their end, 30 days censored: survival 2/3, then 1/3.
        var facts = new RowFacts(
            Product("long gone", "2025-03-01", "2025-03-11"), Product("ended", "2026-09-01", "2026-10-01"), Product("going on", "2026-10-01"));

        var result = await facts.Answer(OverLastMonth);

        Assert.Equal(30, result.Headline.Value);
        Assert.Equal(new("product", 30, 2, 1), result.Note<ResultNote.MedianLifetime>());
    }

    [Fact]
    public async Task What_came_after_the_period_is_not_known_in_it()
    {
        var facts = new RowFacts(
            Product("ended", "2026-09-01", "2026-10-01"), Product("ends later", "2026-08-01", "2026-11-02"), Product("begins later", "2026-11-05"));

        Assert.Equal(new("product", 30, 1, 1), (await facts.Answer(OverLastMonth)).Note<ResultNote.MedianLifetime>());
    }

    [Fact]
    public async Task It_keeps_to_the_filters_of_the_question()
    {
        var facts = new RowFacts(
            Product("a", "2026-09-01", "2026-10-01").With("category", "Desks"), Product("b", "2026-10-01").With("category", "Chairs"),
            Product("c", "2026-10-30", "2026-10-31").With("category", "Chairs"));

        var result = await facts.Answer(OverLastMonth with { Filters = [new("category", ["Desks"])] });

        Assert.Equal(new("product", 30, 1, 0), result.Note<ResultNote.MedianLifetime>());
    }

    [Fact]
    public async Task No_other_KPI_has_one() =>
        (await new RowFacts(Rows.Deal("2026-09-01", 100, "2026-10-05")).Answer(OverLastMonth with { Kpi = BuiltInCatalog.Kpi("sales_cycle") })).HasNoNote<ResultNote.MedianLifetime>();

    [Fact]
    public async Task A_period_before_anything_began_has_none() =>
        (await new RowFacts(Product("a", "2026-09-01", "2026-10-01")).Answer(OverLastMonth with { Period = new CalendarYear(1850) })).HasNoNote<ResultNote.MedianLifetime>();

    private static Row Product(string product, string startedOn, string? endedOn = null) =>
        new Row("products").With("product", product).With("launched_on", Asking.Day(startedOn)).With("demand_started_on", Asking.Day(startedOn))
            .With("demand_ended_on", endedOn is null ? null : Asking.Day(endedOn));
}
