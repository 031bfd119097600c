using KpiBot.Connectors.Sync;
using KpiBot.Connectors.Tests.Support;

namespace KpiBot.Connectors.Tests.Files;

public sealed class MappingTests : IDisposable
{
    private readonly Company company = new();

    [Fact]
    public async Task Values_are_translated_and_others_pass()
    {
        await Load("Date,Ref,Pays\n2026-10-01,1,DE\n2026-10-02,2,Spain\n2026-10-03,3,\n", "leads",
            "{ created_on: Date, country: { from: Pays, values: { DE: Germany, '': Unknown } } }");

        Assert.Equal(["Germany", "Spain", "Unknown"], company.Store.Rows("data").Select(r => r.Text("country")));
    }

    [Fact]
    public async Task Otherwise_stands_for_all_values_that_are_not_named()
    {
        await Load("Date,Ref,Origine\n2026-10-01,1,LI\n2026-10-02,2,???\n2026-10-03,3,\n", "leads",
            "{ created_on: Date, source: { from: Origine, values: { LI: LinkedIn }, otherwise: Other } }");

        Assert.Equal(["LinkedIn", "Other", null], company.Store.Rows("data").Select(r => r.Text("source")));
    }

    [Fact]
    public async Task A_value_can_be_declared_to_mean_nothing()
    {
        await Load("Date,Ref,Won\n2026-10-01,1,n/a\n2026-10-02,2,2026-10-20\n", "leads",
            "{ created_on: Date, converted_on: { from: Won, values: { n/a: '' } } }");

        Assert.Equal([null, new DateOnly(2026, 10, 20)], company.Store.Rows("data").Select(r => r.Day("converted_on")));
    }

    [Fact]
    public async Task A_kind_that_the_fact_does_not_know_is_rejected_with_the_way_to_say_it()
    {
        var loaded = await Load("Date,Ref,Type,Amount\n2026-10-01,1,Avoir,-5\n", "sales",
            "{ day: Date, order: Ref, kind: Type, net_amount: Amount }");

        Assert.Equal("\"Avoir\" is none of sale, refund, credit: say what it means, as in `values: { Avoir: sale }`", loaded.Rejected.Single().Reason);
    }

    [Fact]
    public async Task The_sign_of_an_amount_can_tell_a_refund()
    {
        await Load("Date,Ref,Amount\n2026-10-01,1,\"50,00\"\n2026-10-02,2,\"20,00-\"\n", "sales",
            "{ day: Date, order: Ref, kind: { sign_of: Amount, positive: sale, negative: refund }, net_amount: Amount }");

        Assert.Equal([("sale", 50m), ("refund", -20m)], company.Store.Rows("data").Select(r => (r.Text("kind")!, r.Number("net_amount")!.Value)));
    }

    [Fact]
    public async Task A_refund_with_a_positive_amount_is_rejected_unless_the_file_writes_them_so()
    {
        const string file = "Date,Ref,Type,Amount,Cost\n2026-10-01,1,refund,5,3\n";
        const string columns = "{ day: Date, order: Ref, kind: Type, net_amount: Amount, cost: Cost }";

        var loaded = await Load(file, "sales", columns);
        Assert.Contains("must be negative", loaded.Rejected.Single().Reason, StringComparison.Ordinal);

        await Load(file, "sales", columns, "refunds: positive");
        var refund = company.Store.Rows("data").Single();
        Assert.Equal((-5m, -3m), (refund.Number("net_amount"), refund.Number("cost")));
    }

    [Fact]
    public async Task A_factor_turns_cents_and_percents_into_units()
    {
        var loaded = await Load("Date,Ref,Proba,Cents\n2026-10-01,1,40,1999\n2026-10-02,2,140,1\n", "deals",
            "{ created_on: Date, probability: { from: Proba, factor: 0.01 }, amount: { from: Cents, factor: 0.01 } }");

        var deal = company.Store.Rows("data").Single();
        Assert.Equal((0.4m, 19.99m), (deal.Number("probability"), deal.Number("amount")));
        Assert.Contains("is not a share from 0 to 1", loaded.Rejected.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_row_can_be_an_order_of_its_own()
    {
        await Load("Date,Ref,Amount\n2026-10-01,x,1\n2026-10-01,x,1\n", "sales",
            "{ day: Date, order: { row: true }, kind: { value: sale }, net_amount: Amount }");

        Assert.Equal(["2", "3"], company.Store.Rows("data").Select(r => r.Text("order")));
    }

    [Fact]
    public async Task Headers_match_whatever_their_case_accents_and_spaces()
    {
        await Load("DATE  de création,Réf\n2026-10-01,1\n", "leads", "{ created_on: Date de creation }");

        Assert.Equal(new DateOnly(2026, 10, 1), company.Store.Rows("data").Single().Day("created_on"));
    }

    [Theory]
    [InlineData("Status: paid", "1")]
    [InlineData("Status: [paid, sent]", "1 2")]
    [InlineData("Status: { in: [sent] }", "2")]
    [InlineData("Status: { not: paid }", "2 3")]
    [InlineData("Status: { not: [paid, '']}", "2")]
    [InlineData("Status: { present: true }", "1 2")]
    [InlineData("Status: { present: false }", "3")]
    [InlineData("{ Status: { present: true }, Ref: { not: 2 } }", "1")]
    public async Task A_filter_picks_rows_and_the_rest_are_counted(string where, string picked)
    {
        var loaded = await Load("Date,Ref,Status\n2026-10-01,1,paid\n2026-10-02,2,sent\n2026-10-03,3,\n", "leads",
            "{ created_on: Date }", $"where: {(where.StartsWith('{') ? where : $"{{ {where} }}")}\ndimensions: {{ ref: Ref }}");

        Assert.Equal(picked, string.Join(' ', company.Store.Rows("data").Select(r => r.Text("ref"))));
        Assert.Equal(3, loaded.Stored + loaded.Filtered);
    }

    [Fact]
    public async Task A_lookup_takes_from_the_row_that_matches_and_nothing_where_none_does()
    {
        company.Write("deals.csv", "Lead;Signed\n1;05/10/2026\n1;05/10/2026\n");

        await Load("Date,Ref\n2026-10-01,1\n2026-10-02,2\n2026-10-03,\n", "leads",
            "{ created_on: Date, converted_on: { lookup: { file: deals.csv, match: [Ref, Lead], take: Signed }, format: d/M/yyyy } }");

        Assert.Equal([new DateOnly(2026, 10, 5), null, null], company.Store.Rows("data").Select(r => r.Day("converted_on")));
    }

    [Fact]
    public async Task A_lookup_that_finds_several_answers_rejects_the_row()
    {
        company.Write("deals.csv", "Lead,Signed\n1,2026-10-05\n1,2026-10-06\n");

        var loaded = await Load("Date,Ref\n2026-10-01,1\n", "leads",
            "{ created_on: Date, converted_on: { lookup: { file: deals.csv, match: [Ref, Lead], take: Signed } } }");

        Assert.Equal("deals.csv has several rows whose Lead is \"1\", with different values of Signed", loaded.Rejected.Single().Reason);
    }

    public void Dispose() => company.Dispose();

    private async Task<StreamOutcome.Loaded> Load(string content, string fact, string columns, string settings = "")
    {
        company.Write("data.csv", content);
        company.Sources = $"""
            sources:
              - name: crm
                kind: files
                streams:
                  - file: data.csv
                    fact: {fact}
                    max_rejected: 100%
                    columns: {columns}
            {string.Join('\n', settings.Split('\n').Select(l => "        " + l))}
            """;
        return Assert.IsType<StreamOutcome.Loaded>((await company.SyncAsync()).Streams.Single().Outcome);
    }
}
