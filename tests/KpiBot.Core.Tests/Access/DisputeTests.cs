using KpiBot.Core.Answers;
using KpiBot.Core.Queries;
using KpiBot.Core.Tests.Queries;

namespace KpiBot.Core.Tests.Access;

public class DisputeTests
{
    [Theory]
    [InlineData("this number is wrong")]
    [InlineData("this is not what I have in Sage")]
    [InlineData("that's not what Sage says")]
    [InlineData("c'est faux")]
    [InlineData("ce n'est pas ce que j'ai dans Sage")]
    [InlineData("ce n'est pas le chiffre que j'ai dans Sage")]
    public async Task The_last_number_of_the_thread_is_taken_apart(string text)
    {
        var answer = await Team.Ben.Answer<KpiAnswer>(text, "revenue this month in Germany");

        Assert.IsType<KpiQuery.Reconciled>(answer.Result.Query);
        Assert.Equal(200, answer.Result.Headline.Value);
    }

    [Fact]
    public async Task It_shows_formula_rows_and_the_parts_by_source_and_kind()
    {
        var answer = await Ask("the revenue for November is wrong");

        Assert.Equal(["Source", "Kind", "Value", "Rows"], answer.Table!.Headers);
        Assert.Equal(
            [("files/sage/lines", "sale line", "€300", "2"), ("files/sage/lines", "credit note", "-€20", "1"), ("files/shop/orders", "sale line", "€50", "1")],
            answer.Table.Rows.Select(r => (r.Label[0], r.Label[1].ToLowerInvariant(), r.Value.Replace('−', '-'), r.Detail)));
        Assert.StartsWith("How it is computed: ", answer.Findings[0], StringComparison.Ordinal);
        Assert.Equal("No filter: every row of the period counts.", answer.Findings[1]);
        Assert.Contains("Nobody is named as the owner", answer.Findings[3], StringComparison.Ordinal);
        Assert.Contains("not on record", answer.Findings[3], StringComparison.Ordinal);
        Assert.DoesNotContain("told", answer.Findings[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_a_sum_add_up_to_it()
    {
        var answer = await Ask("le CA de novembre n'est pas bon");

        Assert.Equal(answer.Result.Headline.Value, answer.Result.Reconciliation.Single().Parts.Sum(p => p.Value));
    }

    [Fact]
    public async Task Its_lines_are_those_that_may_be_seen_and_tell_nothing_that_the_KPI_is_not_made_of()
    {
        var answer = await Team.Anna.Answer<KpiAnswer>("this number is wrong", "revenue this month");

        var lines = Assert.Single(await LinesBehind.ReadAsync(answer.Result, Team.Facts, TestContext.Current.CancellationToken)).Lines;

        Assert.Equal(answer.Result.Headline.Rows, lines.Count);
        var country = lines.Columns.ToList().FindIndex(c => c.Name == "country");
        Assert.Equal(["France", "France"], lines.Rows.Select(r => r[country].Text));
        Assert.DoesNotContain(lines.Columns, c => c.Name is "cost" or "tax");
    }

    [Theory]
    [InlineData("this number is wrong")]
    [InlineData("ce chiffre est faux")]
    public async Task Without_a_number_before_it_asks_which(string text) => Assert.Equal("missing_kpi", (await Team.Ben.Answer<IssueAnswer>(text)).Code);

    [Fact]
    public async Task What_one_may_not_see_cannot_be_disputed_out_of_it()
    {
        var words = (await Team.Anna.Ask("this number is wrong", earlier: "gross margin this month")).Answers.Words();

        Assert.DoesNotContain("160", words, StringComparison.Ordinal);
        Assert.DoesNotContain("margin", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("revenue last month in Germany", "€100")]
    [InlineData("revenue by country this month", "€300")]
    [InlineData("CA du mois dernier en Allemagne", "100\u202F€")]
    [InlineData("gross margin this month", "€160")]
    [InlineData("orders from 1 October to 20 October excluding France", "1")]
    public async Task The_button_of_a_number_disputes_that_very_number(string text, string number)
    {
        var answer = await Team.Ben.Answer<KpiAnswer>(text);
        var button = answer.Ways.Single(w => w.Label is "Not what I have" or "Ce n’est pas mon chiffre");

        var disputed = await Team.Ben.Answer<KpiAnswer>(button.Question, "revenue in 2025 by customer");

        Assert.IsType<KpiQuery.Reconciled>(disputed.Result.Query);
        Assert.Equal((number, number, answer.Title), (answer.Headline, disputed.Headline, disputed.Title));
        Assert.DoesNotContain(disputed.Ways, w => w.Question == button.Question);
    }

    [Fact]
    public async Task Every_KPI_of_the_catalogue_has_the_button()
    {
        foreach (var kpi in Tests.Answers.Results.Catalog.Kpis.Where(k => k.Facts is ["sales"] && k.Name.English != "Gross revenue"))
            Assert.True((await Team.Ben.Answer<KpiAnswer>($"{kpi.Name.English} in October 2026")).Ways.Any(w => w.Label == "Not what I have"), kpi.Id);
    }

    private static async Task<KpiAnswer> Ask(string text)
    {
        var facts = new RowFacts(
            Sale("2026-11-02", 200, "sale", "files/sage/lines", "a"), Sale("2026-11-03", 100, "sale", "files/sage/lines", "b"),
            Sale("2026-11-04", -20, "credit", "files/sage/lines", "c"), Sale("2026-11-05", 50, "sale", "files/shop/orders", "d"));
        var conversation = Core.Conversations.Conversation.Create(
            Tests.Answers.Results.Catalog, Tests.Answers.Results.Calendar, facts, "EUR", Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        return Assert.IsType<KpiAnswer>(Assert.Single((await conversation.AskAsync(text, cancellation: TestContext.Current.CancellationToken)).Answers));
    }

    private static Row Sale(string day, decimal amount, string kind, string source, string order) =>
        Rows.Sale(day, amount, order: order).With("kind", kind).With("$source", source);
}
