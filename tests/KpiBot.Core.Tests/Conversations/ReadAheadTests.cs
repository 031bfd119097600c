using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Facts;
using KpiBot.Core.Tests.Access;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using KpiBot.Core.Tests.Queries.Insights;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>What the first who ask after a sync would wait for is done before they ask.</summary>
public class ReadAheadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("revenue last month")]
    [InlineData("CA")]
    [InlineData("orders last week")]
    [InlineData("panier moyen cette année")]
    public async Task Whoever_asks_first_waits_no_longer_than_whoever_asks_again(string question)
    {
        var (cold, ahead) = (Facts(), Facts());
        var (unprepared, prepared) = (On(cold), On(ahead));
        await prepared.ReadAheadAsync(Cancellation);

        var first = await CostAsync(unprepared, cold, question);
        var again = await CostAsync(unprepared, cold, question);

        Assert.NotEqual(0, first.Looks);
        Assert.Equal(0, again.Looks);
        Assert.Equal(0, (await CostAsync(prepared, ahead, question)).Looks);
        Assert.Equal(first.Said, again.Said);
        Assert.Equal(first.Said, (await CostAsync(prepared, ahead, question)).Said);
    }

    [Fact]
    public async Task Facts_that_are_as_they_were_are_not_read_again_and_new_ones_are()
    {
        var (old, fresh) = (Facts(), Facts());
        var store = new SwitchingStore { Snapshot = old };
        var conversation = On(store);
        await conversation.ReadAheadAsync(Cancellation);
        var read = old.Aggregations;
        Assert.InRange(read, 1, int.MaxValue);

        await conversation.ReadAheadAsync(Cancellation);
        Assert.Equal(read, old.Aggregations);

        store.Snapshot = fresh;
        await conversation.ReadAheadAsync(Cancellation);
        Assert.Equal((read, read), (old.Aggregations, fresh.Aggregations));
    }

    [Fact]
    public async Task A_sum_that_does_not_fit_keeps_nothing_else_from_being_read()
    {
        var facts = new RowFacts([.. Enumerable.Range(1, 2).Select(day => Rows.Sale($"2026-10-0{day}", decimal.MaxValue)), .. Leads]);
        var conversation = On(facts);

        await conversation.ReadAheadAsync(Cancellation);

        var read = await CostAsync(conversation, facts, "leads last month");
        var cold = new RowFacts([.. Leads]);
        Assert.InRange(read.Looks, 0, (await CostAsync(On(cold), cold, "leads last month")).Looks - 1);
    }

    [Fact]
    public async Task It_stops_when_it_is_told_to()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => On(Facts()).ReadAheadAsync(stopped.Token));
    }

    [Fact]
    public async Task Who_sees_only_some_rows_waits_but_once()
    {
        var facts = Facts();
        var conversation = On(facts, AccessFile.Policy("roles:\n- { id: french, members: everyone, kpis: [revenue], rows: { country: France } }"));

        var first = await CostAsync(conversation, facts, "revenue last month");
        var again = await CostAsync(conversation, facts, "revenue last month");

        Assert.NotEqual(0, first.Looks);
        Assert.Equal(0, again.Looks);
        Assert.Equal(first.Said, again.Said);
    }

    private static IEnumerable<Row> Leads => Enumerable.Range(1, 100).Select(back => Rows.Lead(Made.Iso(Made.Today.AddDays(-back)), source: "LinkedIn"));

    private static RowFacts Facts() => new([.. Enumerable.Range(1, 120).Select(back =>
        Rows.Sale(Made.Iso(Made.Today.AddDays(-back)), 100 + Made.Swing(back), back % 3 == 0 ? "Germany" : "France", $"o{back}"))]);

    private static Conversation On(IFactStore store, AccessPolicy? access = null) =>
        Conversation.Create(Results.Catalog, Results.Calendar, store, "EUR", NullLogger.Instance, access: access);

    private static async Task<(int Looks, string Said)> CostAsync(Conversation conversation, RowFacts facts, string question)
    {
        var before = facts.Aggregations;
        var answer = Assert.IsType<KpiAnswer>(Assert.Single((await conversation.AskAsync(question, cancellation: Cancellation)).Answers));
        return (facts.Aggregations - before, string.Join('\n', [answer.Summary, .. answer.Insights.Select(fact => fact.Text), .. answer.MoreInsights.Select(fact => fact.Text)]));
    }
}
