using CsCheck;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;

namespace KpiBot.Core.Tests.Access;

/// <summary>Who may see the rows of France gets what a company would tell that has no others.</summary>
public class NarrowedRowsTests
{
    private static readonly AccessPolicy Policy = AccessFile.Policy("roles:\n- { id: french, members: everyone, rows: { country: France } }");

    private static readonly Row[] Boundaries =
    [
        .. new[] { "2026-01-01", "2026-11-22" }.SelectMany(day => new[]
        {
            Rows.Sale(day, 10, "France", "first").With("cost", 4m).With("quantity", 1m).With("customer", "c0"),
            Rows.Lead(day, day).With("country", "France"), Rows.Deal(day, 10, day).With("country", "France"),
            Rows.Customer(day).With("country", "France"), Rows.Spend(day, 1).With("country", "France"),
        }),
    ];

    [Fact]
    public Task Every_KPI_and_kind_of_question_is_narrowed_whole() => Gen.Select(SomeRows, Kpi, Kind).SampleAsync(async (rows, kpi, kind) =>
    {
        var query = kind(kpi);
        var whole = new RowFacts([.. Boundaries, .. rows]);
        var french = new RowFacts([.. Boundaries, .. rows.Where(r => r.Text("country") == "France")]);

        var decided = Assert.IsType<AccessDecision.Allowed>(AccessPolicy.Decide(Policy.Of(Principal.Unknown), query));

        Assert.Equal(await Shown(french, query), await Shown(whole, decided.Query));
    }, iter: 400, threads: 1);

    private static async Task<string> Shown(RowFacts facts, KpiQuery query) =>
        await new QueryHandlers(Results.Catalog, Results.Calendar, facts, "EUR").HandleAsync(query, TestContext.Current.CancellationToken) switch
        {
            QueryOutcome.Answered { Result: var result } => string.Join('\n',
            [
                $"{result.Headline}", $"{result.Comparison}",
                .. result.Rows.Select(r => $"{string.Join('|', r.Members)} {r.Value} {r.Earlier}"),
                .. result.Series.Select(p => $"{p.Member} {p.Days} {p.Value}"),
                .. result.Drivers?.Splits.SelectMany(s => s.Parts.Select(p => $"{p}")) ?? [],
                .. result.Reconciliation.SelectMany(m => m.Parts.Select(p => $"{p}")),
            ]),
            QueryOutcome.Refused { Issue: var issue } => issue.Code,
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    private static readonly Gen<KpiDefinition> Kpi = Gen.OneOf([.. Results.Catalog.Kpis.Where(k => k.Dimensions.Contains("country"))]);

    private static readonly Gen<Func<KpiDefinition, KpiQuery>> Kind = Gen.OneOf<Func<KpiDefinition, KpiQuery>>(
        kpi => new KpiQuery.Value(kpi, RelativePeriod.ThisMonth),
        kpi => new KpiQuery.Breakdown(kpi, Asking.LastMonth, ["country"]),
        kpi => new KpiQuery.Ranked(kpi, RelativePeriod.ThisMonth, kpi.Dimensions[0], new(5, RankingOrder.Highest)),
        kpi => new KpiQuery.Trend(kpi, new RelativePeriod(CalendarUnit.Year, 0), Grain.Month),
        kpi => new KpiQuery.Drivers(kpi, RelativePeriod.ThisMonth),
        kpi => new KpiQuery.Reconciled(kpi, Asking.LastMonth));

    private static readonly Gen<string> Country = Gen.OneOf("France", "Germany", "Spain");

    private static readonly Gen<string> Day = Gen.Select(Gen.Int[9, 11], Gen.Int[1, 22], (month, day) => $"2026-{month:00}-{day:00}");

    private static readonly Gen<Row> SomeRow = Gen.Select(Country, Day, Gen.Int[1, 100], Gen.Int[0, 4], (country, day, amount, fact) => fact switch
    {
        0 => Rows.Sale(day, amount, country, "o" + amount).With("cost", amount / 2m).With("quantity", 1m).With("customer", "c" + (amount % 7)).With("channel", amount % 2 == 0 ? "Web" : "Shop"),
        1 => Rows.Lead(day, amount % 2 == 0 ? day : null, "s" + (amount % 3)).With("country", country),
        2 => Rows.Deal(day, amount, amount % 2 == 0 ? day : null).With("country", country),
        3 => Rows.Customer(day).With("country", country),
        _ => Rows.Spend(day, amount).With("country", country),
    });

    private static readonly Gen<List<Row>> SomeRows = SomeRow.List[0, 30];
}
