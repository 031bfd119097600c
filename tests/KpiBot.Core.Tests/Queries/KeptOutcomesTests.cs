using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries;
using KpiBot.Core.Tests.Conversations;

namespace KpiBot.Core.Tests.Queries;

/// <summary>The same question over the same facts on the same day is computed once.</summary>
public class KeptOutcomesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_again_gets_the_very_same_outcome_and_no_row_is_looked_at()
    {
        var facts = Facts(10);
        var handlers = On(facts);
        var first = await handlers.HandleAsync(Revenue("France"), Cancellation);
        var looks = facts.Aggregations;

        Assert.Same(first, await handlers.HandleAsync(Revenue("France"), Cancellation));
        Assert.Equal(looks, facts.Aggregations);
        Assert.NotSame(first, await handlers.HandleAsync(Revenue("Germany"), Cancellation));
    }

    [Fact]
    public async Task Facts_that_have_changed_give_a_new_outcome()
    {
        var store = new SwitchingStore { Snapshot = Facts(10) };
        var handlers = On(store);
        Assert.Equal(10, await ValueAsync(handlers));

        store.Snapshot = Facts(25);

        Assert.Equal(25, await ValueAsync(handlers));
    }

    [Fact]
    public async Task Last_month_is_another_one_when_the_month_has_changed()
    {
        var clock = new SettableClock { Now = new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero) };
        var handlers = On(new RowFacts(Rows.Sale("2026-10-20", 10, "France", "o1"), Rows.Sale("2026-11-20", 7, "France", "o2")), clock);
        Assert.Equal(10, await ValueAsync(handlers));

        clock.Now = clock.Now.AddMinutes(2);

        Assert.Equal(7, await ValueAsync(handlers));
    }

    [Fact]
    public async Task Those_who_ask_at_once_wait_for_one_computation()
    {
        var kept = new KeptOutcomes(Asking.Day("2026-11-23"));
        var computed = new TaskCompletionSource<QueryOutcome>();
        var outcome = await On(Facts(10)).HandleAsync(Revenue("France"), Cancellation);

        var first = kept.GetAsync(Revenue("France"), async () => await computed.Task, () => true, Cancellation).AsTask();
        var second = kept.GetAsync(Revenue("France"), () => throw new InvalidOperationException("Computed twice."), () => true, Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        computed.SetResult(outcome);

        Assert.Same(outcome, await first);
        Assert.Same(outcome, await second);
    }

    [Fact]
    public async Task Where_the_one_who_computes_fails_or_gives_up_the_next_computes_for_himself()
    {
        var kept = new KeptOutcomes(Asking.Day("2026-11-23"));
        var computed = new TaskCompletionSource<QueryOutcome>();
        var outcome = await On(Facts(10)).HandleAsync(Revenue("France"), Cancellation);

        var first = kept.GetAsync(Revenue("France"), async () => await computed.Task, () => true, Cancellation).AsTask();
        var second = kept.GetAsync(Revenue("France"), () => new(outcome), () => true, Cancellation).AsTask();
        computed.SetCanceled(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Same(outcome, await second);
    }

    [Fact]
    public async Task What_was_computed_while_the_day_ended_is_not_kept()
    {
        var kept = new KeptOutcomes(Asking.Day("2026-11-23"));
        var outcome = await On(Facts(10)).HandleAsync(Revenue("France"), Cancellation);
        var times = 0;
        for (var i = 0; i < 2; i++)
            await kept.GetAsync(Revenue("France"), () => { times++; return new(outcome); }, () => false, Cancellation);

        Assert.Equal(2, times);
    }

    private static KpiQuery.Value Revenue(string country) => new(TestKpis.Revenue, new RelativePeriod(CalendarUnit.Month, -1)) { Filters = [new("country", [country])] };

    private static RowFacts Facts(decimal amount) => new(Rows.Sale("2026-10-20", amount, "France", "o1"));

    private static QueryHandlers On(IFactStore facts, TimeProvider? clock = null) => new(
        TestKpis.Catalog, new(new(TimeZoneInfo.Utc), clock ?? new FixedClock(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))), facts, "EUR");

    private static async Task<decimal?> ValueAsync(QueryHandlers handlers) =>
        Assert.IsType<QueryOutcome.Answered>(await handlers.HandleAsync(Revenue("France"), Cancellation)).Result.Headline.Value;

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
