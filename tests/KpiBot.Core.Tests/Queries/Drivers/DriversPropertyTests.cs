using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries.Drivers;

/// <summary>For every KPI of the catalogue over random rows of every fact: few days, many gaps, negative and zero amounts.</summary>
public class DriversPropertyTests
{
    private static readonly PeriodExpression LastMonth = new RelativePeriod(CalendarUnit.Month, -1);

    private static readonly Gen<Row[]> AnyRows = Gen.OneOf([.. FactSchemas.All.Select(AnyRow)]).Array[0, 80];

    public static TheoryData<string> Kpis => [.. BuiltInCatalog.Catalog.Kpis.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public Task Parts_add_up_to_the_change_to_the_last_digit_and_agree_with_the_rows(string id) =>
        AnyRows.SampleAsync(async rows =>
        {
            var facts = new RowFacts(rows);
            facts.EmptyStreams.UnionWith(FactSchemas.All.Select(s => s.Name));
            foreach (var fact in FactSchemas.All)
                (facts.From[fact.Name], facts.Reach[fact.Name]) = (Asking.Day("2026-01-01"), Asking.Day("2026-11-22"));
            var query = new KpiQuery.Drivers(BuiltInCatalog.Kpi(id), LastMonth);
            if (ChangeIsNotSplittable(query.Kpi))
            {
                await facts.Refusal<QueryIssue.ChangeNotSplittable>(query);
                return;
            }

            var result = await facts.Answer(query);

            Assert.Equal(result.Comparison!.Change, result.Drivers?.Change);
            Assert.All(result.Drivers?.Splits ?? [], split =>
            {
                Assert.Equal(result.Comparison.Change, split.Parts.Sum(p => p.Contribution));
                Assert.Equal(result.Comparison.Change, split.Mix + split.Rate ?? result.Comparison.Change);
            });
        }, iter: 60);

    [Fact]
    public Task Parts_of_revenue_are_those_of_plain_sums_over_the_rows() =>
        AnyRow(FactSchemas.Sales).Array[1, 60].SampleAsync(async rows =>
        {
            var facts = new RowFacts(rows);
            (facts.From["sales"], facts.Reach["sales"]) = (Asking.Day("2026-01-01"), Asking.Day("2026-11-22"));

            var found = (await facts.Answer(new KpiQuery.Drivers(TestKpis.Revenue, LastMonth))).Drivers!;

            foreach (var part in found.Splits.SelectMany(s => s.Parts, (split, part) => (split.Dimension, part.Member, part.Contribution)))
            {
                var own = rows.Where(r => r.Text(part.Dimension) == part.Member).ToList();
                var october = own.Where(r => r.Day("day")!.Value.Month == 10).Sum(r => r.Number("net_amount") ?? 0);
                var september = own.Where(r => r.Day("day")!.Value.Month == 9).Sum(r => r.Number("net_amount") ?? 0);
                Assert.Equal(october - september, part.Contribution);
            }
        });

    /// <summary>Told by the formula's words, not by the code under test.</summary>
    private static bool ChangeIsNotSplittable(KpiDefinition kpi) => kpi.Id is "sales_cycle" or "satisfaction_score" or "product_lifetime";

    private static Gen<Row> AnyRow(FactSchema schema) =>
        Gen.Select(Gen.Int[-45, 0], Gen.Int[0, 63], Gen.Int[-4, 40], Gen.Int[0, 7]).Select((back, texts, amount, gaps) =>
        {
            var day = Asking.Day("2026-10-31").AddDays(back);
            var row = new Row(schema.Name);
            foreach (var (column, i) in schema.Columns.Concat(schema.Derived).Select((c, i) => (c, i)))
            {
                var isGap = !column.IsRequired && ((gaps + i) & 3) == 0;
                row.With(column.Name, isGap ? null : column.Type switch
                {
                    ColumnType.Day => day.AddDays(column.Name == schema.DayColumn ? 0 : i),
                    ColumnType.Text => TextOf(column.Name, texts >> (i % 4)),
                    _ => column.Name is "position" ? Math.Abs(amount % 3) / 2m : amount * 1.25m,
                });
            }

            return row;
        });

    private static string TextOf(string column, int bits) => column switch
    {
        "currency" => "EUR",
        "kind" => (bits & 3) switch { 0 => "refund", 1 => "csat", 2 => "nps", _ => "sale" },
        "spend_kind" => (bits & 1) == 0 ? "marketing" : "sales",
        _ => $"{column}{bits & 3}",
    };
}
