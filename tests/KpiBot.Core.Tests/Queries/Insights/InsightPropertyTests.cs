using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;
using KpiBot.Core.Tests.Answers;

namespace KpiBot.Core.Tests.Queries.Insights;

/// <summary>For every KPI of the catalogue over random rows: half a year, gaps, zero and negative amounts.</summary>
public class InsightPropertyTests
{
    private static readonly PeriodExpression[] Periods =
        [Asking.LastMonth, Made.LastWeek, Made.Yesterday, RelativePeriod.ThisMonth, new RelativePeriod(CalendarUnit.Day, 0), new CalendarQuarter(2026, 3)];

    private static readonly Gen<Row[]> AnyRows = Gen.OneOf([.. FactSchemas.All.Select(AnyRow)]).Array[0, 150];

    public static TheoryData<string> Kpis => [.. BuiltInCatalog.Catalog.Kpis.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public Task Whatever_is_found_has_a_score_and_a_sentence_in_both_languages(string id) =>
        Gen.Select(AnyRows, Gen.Int[0, Periods.Length - 1]).SampleAsync(async made =>
        {
            var facts = new RowFacts(made.Item1);
            facts.EmptyStreams.UnionWith(FactSchemas.All.Select(s => s.Name));
            foreach (var fact in FactSchemas.All)
                (facts.From[fact.Name], facts.Reach[fact.Name]) = (Asking.Day("2026-03-01"), Asking.Day("2026-11-22"));
            var kpi = BuiltInCatalog.Kpi(id);
            if (made.Item2 is 2 or 4 && kpi.FinestGrain > Grain.Day)
                return; // refused

            var result = await facts.Answer(new KpiQuery.Value(kpi, Periods[made.Item2]));

            Assert.All(result.Insights, i => Assert.InRange(i.Score, 0, 1));
            Assert.All(result.Insights.OfType<Insight.Majority>(), i => Assert.InRange(i.Share, 0.5m, 1));
            foreach (var language in new[] { UiLanguage.English, UiLanguage.French })
            {
                var answer = result.Answer(language);
                Assert.True(answer.Insights.Count <= InsightRanking.MostLeading);
                Assert.All(answer.Insights.Concat(answer.MoreInsights), line => Assert.EndsWith(".", line.Text, StringComparison.Ordinal));
            }
        }, iter: 40);

    private static Gen<Row> AnyRow(FactSchema schema) =>
        Gen.Select(Gen.Int[-230, 0], Gen.Int[0, 63], Gen.Int[-4, 40], Gen.Int[0, 7]).Select((back, texts, amount, gaps) =>
        {
            var day = Asking.Day("2026-11-22").AddDays(back);
            var row = new Row(schema.Name);
            foreach (var (column, i) in schema.Columns.Concat(schema.Derived).Select((c, i) => (c, i)))
            {
                var isGap = !column.IsRequired && ((gaps + i) & 3) == 0;
                row.With(column.Name, isGap ? null : column.Type switch
                {
                    ColumnType.Day => day.AddDays(column.Name == schema.DayColumn ? 0 : i),
                    ColumnType.Text => column.Name is "currency" ? "EUR" : $"{column.Name}{(texts >> (i % 4)) & 3}",
                    _ => column.Name is "position" ? Math.Abs(amount % 3) / 2m : amount * 1.25m,
                });
            }

            return row;
        });
}
