using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Facts;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>Messages that come at the same moment.</summary>
public class ThreadTurnsTests
{
    private readonly HeldFacts facts = new(new RowFacts(Rows.Sale("2026-10-05", 100, "Germany", "a"), Rows.Sale("2026-11-06", 50, "France", "b")));
    private readonly KeptThreads store = new();
    private readonly ThreadTurns turns = new();
    private static readonly TimeProvider Fixed = new FixedClock(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task In_one_thread_the_second_is_read_after_the_first_was_remembered()
    {
        await Say("revenue this month");
        facts.Hold();
        var first = Say("and by country?");
        var second = Say("only France");
        Assert.False(second.IsCompleted);

        facts.LetGo();
        await first;
        Assert.Equal(["country"], (await second).Parse.Intent.Question()!.Breakdown);
        Assert.Equal(["revenue this month", "and by country?", "only France"], store.Messages("t"));
        Assert.Equal(0, turns.Busy);
    }

    [Fact]
    public async Task Other_threads_do_not_wait()
    {
        facts.Hold();
        var first = Say("revenue this month");
        var settled = await Say("thanks", "u");
        Assert.NotEmpty(settled.Answers);
        Assert.False(first.IsCompleted);
        facts.LetGo();
        await first;
        Assert.Equal(0, turns.Busy);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_thread_to_others()
    {
        facts.Hold();
        var first = Say("revenue this month");
        using var impatience = new CancellationTokenSource();
        var second = Say("only France", cancellation: impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        facts.LetGo();
        await first;
        await Say("by country");
        Assert.Equal(["revenue this month", "by country"], store.Messages("t"));
        Assert.Equal(0, turns.Busy);
    }

    /// <summary>A conversation for each message, as the command door has them.</summary>
    private Task<Reply> Say(string text, string thread = "t", CancellationToken? cancellation = null) =>
        Conversation.Create(Results.Catalog, Results.Calendar, facts, "EUR", NullLogger.Instance, new ConversationMemory(store, Fixed, turns))
            .AskAsync(new Utterance(text) { Thread = thread }, cancellation ?? TestContext.Current.CancellationToken).AsTask();

    private sealed class KeptThreads : IConversationStore
    {
        private readonly Dictionary<string, IReadOnlyList<Remembered>> threads = [];

        public IReadOnlyList<string> Messages(string thread) => [.. ReadThread(thread).Select(m => m.Message.Text)];

        public IReadOnlyList<Remembered> ReadThread(string thread) => threads.GetValueOrDefault(thread, []);

        public Task WriteThreadAsync(string thread, IReadOnlyList<Remembered> messages, DateTimeOffset expired)
        {
            threads[thread] = messages;
            return Task.CompletedTask;
        }

        public Preferences ReadPreferences(string owner) => Preferences.None;

        public void WritePreferences(string owner, Preferences preferences) => throw new NotSupportedException();
    }

    /// <summary>Facts that are answered from only when they are let go.</summary>
    private sealed class HeldFacts(RowFacts rows) : IFactStore, IFactSnapshot
    {
        public ValueTask<FactLines> LinesAsync(FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default) =>
            rows.LinesAsync(aggregation, columns, most, cancellation);

        private TaskCompletionSource gate = Open();

        public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => gate.SetResult();

        public IFactSnapshot Snapshot => this;

        public IReadOnlyList<Freshness> Freshness => rows.Freshness;

        public IReadOnlyCollection<string> Dimensions(string fact) => rows.Dimensions(fact);

        public IReadOnlyCollection<string> Members(string dimension) => rows.Members(dimension);

        public async ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default)
        {
            await gate.Task;
            return await rows.AggregateAsync(aggregation, cancellation);
        }

        public string? ReadCheckpoint(StreamId stream) => null;

        public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode) => throw new NotSupportedException();

        public void Forget(string connection) => throw new NotSupportedException();

        public void Forget(StreamId stream) => throw new NotSupportedException();

        public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected) => throw new NotSupportedException();

        public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => [];

        private static TaskCompletionSource Open()
        {
            var open = new TaskCompletionSource();
            open.SetResult();
            return open;
        }
    }
}
