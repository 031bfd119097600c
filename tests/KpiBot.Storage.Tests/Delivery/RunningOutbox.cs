using System.Collections.Concurrent;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Storage.Tests.Delivery;

/// <summary>The outbox over a real store, by the test's clock.</summary>
internal sealed class RunningOutbox : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly List<OutboxEntry> seen = [];
    private LiteDbStore store;
    private CancellationTokenSource stopping = new();
    private CancellationTokenSource cut = new();
    private Task run = Task.CompletedTask;

    public RunningOutbox()
    {
        store = LiteDbStore.Open(folder.Path);
        Watched = new(store.Outbox);
        Outbox = new(Watched, Time);
        Channel.Add("test:a", name: "sales");
        Channel.Add("test:b");
        Channel.Add(ScriptedChannel.Owner, DestinationKind.Personal);
        Channel.Add(ScriptedChannel.Administrators, DestinationKind.Personal);
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public ScriptedChannel Channel { get; } = new();

    public WatchedStore Watched { get; private set; }

    public Outbox Outbox { get; private set; }

    public Trail Trail { get; } = new();

    public static OutboxMessage Message(string key, string place = "test:a", string payload = "") => new(key, place, new("plain", payload), new("about " + key, "sujet " + key)) { Owner = ScriptedChannel.Anna };

    public void Begin() => run = new OutboxDelivery(Outbox, Watched, [Channel], [new PlainComposer(Time), new NoticeComposer(), new ParkedNoticeComposer()], Trail, OutboxRules.Usual, Time, NullLogger<OutboxDelivery>.Instance)
        .RunAsync(stopping.Token, cut.Token);

    /// <summary>The next entry to have come so far, each once; time passes until it has, unless that must need none.</summary>
    public async Task<OutboxEntry> UntilAsync(string key, OutboxState state, bool isAtOnce = false)
    {
        var step = TimeSpan.FromSeconds(5);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            while (Watched.Written.TryRead(out var entry))
                seen.Add(entry);
            if (seen.FindIndex(entry => entry.Message.Key == key && entry.State == state) is >= 0 and var found)
            {
                var entry = seen[found];
                seen.RemoveAt(found);
                return entry;
            }

            Assert.False(run.IsFaulted, run.Exception?.ToString());
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), $"{key} did not become {state} in a minute.");
            for (var turn = 0; turn < 50; turn++)
                await Task.Yield();
            if (!isAtOnce && !Watched.IsUnderway)
                Time.Advance(step);
        }
    }

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await run;
    }

    /// <summary>As if the process had been killed: what is on its way is cut off, and another begins with what is on the disk.</summary>
    public async Task RestartAsync()
    {
        await stopping.CancelAsync();
        await cut.CancelAsync();
        await run;
        store.Dispose();
        (stopping, cut) = (new(), new());
        store = LiteDbStore.Open(folder.Path);
        Watched = new(store.Outbox);
        Outbox = new(Watched, Time);
        Begin();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await cut.CancelAsync();
        await run;
        store.Dispose();
        folder.Dispose();
    }
}

internal sealed class Trail : IDeliveryTrail
{
    private readonly ConcurrentQueue<(string Key, OutboxState State)> records = new();

    public IReadOnlyList<(string Key, OutboxState State)> Records => [.. records];

    public Task DeliveredAsync(OutboxEntry entry, Destination place, Answer shown)
    {
        records.Enqueue((entry.Message.Key, entry.State));
        return Task.CompletedTask;
    }

    public Task ParkedAsync(OutboxEntry entry)
    {
        records.Enqueue((entry.Message.Key, entry.State));
        return Task.CompletedTask;
    }
}
