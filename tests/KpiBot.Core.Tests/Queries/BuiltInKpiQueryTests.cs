using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries;

public class BuiltInKpiQueryTests
{
    private static readonly PeriodExpression LastYear = new RelativePeriod(CalendarUnit.Year, -1);

    public static TheoryData<string> Kpis => [.. BuiltInCatalog.Catalog.Kpis.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task Every_kind_of_question_is_answered_even_over_empty_sources(string id)
    {
        var kpi = BuiltInCatalog.Kpi(id);
        var facts = new RowFacts();
        facts.EmptyStreams.UnionWith(FactSchemas.All.Select(s => s.Name));

        var value = await facts.Answer(new KpiQuery.Value(kpi, LastYear));
        var trend = await facts.Answer(new KpiQuery.Trend(kpi, LastYear, kpi.FinestGrain));

        Assert.All(trend.Series, point => Assert.Equal(value.Headline, point.Value));
        foreach (var dimension in kpi.Dimensions)
        {
            Assert.Empty((await facts.Answer(new KpiQuery.Breakdown(kpi, LastYear, [dimension]))).Rows);
            Assert.Empty((await facts.Answer(new KpiQuery.Ranked(kpi, LastYear, dimension, new(3, RankingOrder.Highest)))).Rows);
        }
    }
}
