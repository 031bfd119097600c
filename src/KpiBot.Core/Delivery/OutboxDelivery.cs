using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Delivery;

/// <summary>
/// Says what is in the outbox: in each place one after the other, in many places at once. A message is given to its channel only once it
/// is durable that it is; what then ends without a confirmation is said once more, with a line that says so.
/// </summary>
public sealed class OutboxDelivery(
    Outbox outbox, IOutboxStore store, IEnumerable<IChannelSender> channels, IEnumerable<IMessageComposer> composers, IDeliveryTrail trail,
    OutboxRules rules, TimeProvider clock, ILogger<OutboxDelivery> log)
{
    private readonly OutboxLanes lanes = new();
    private readonly OutboxTurn turn = new(outbox, store, [.. channels], [.. composers], trail, clock, log);
    private readonly Dictionary<Task<OutboxEntry>, OutboxEntry> underway = [];
    private Task pruning = Task.CompletedTask;
    private DateTimeOffset nextPruning;

    /// <summary>The highest number that was there at the start: what is told of it later is known already.</summary>
    private long known;

    /// <summary>Runs until it is stopped, and until what is on its way then has arrived. Once for each instance.</summary>
    /// <param name="stopping">Nothing more is begun.</param>
    /// <param name="cut">What is on its way is not waited for any more.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken cut)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stopping.Register(stopped.SetResult).ConfigureAwait(false);
        nextPruning = clock.GetUtcNow();
        ReadOpen();
        while (!stopping.IsCancellationRequested)
        {
            TakeNew();
            StartDue(cut);
            await WaitAsync(stopped.Task).ConfigureAwait(false);
            Collect(cut);
        }

        await Task.WhenAll([.. underway.Keys, pruning]).WaitAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void ReadOpen()
    {
        var now = clock.GetUtcNow();
        foreach (var entry in store.ReadOpen())
        {
            lanes.Put(entry, now);
            known = Math.Max(known, entry.Number);
        }
    }

    private void TakeNew()
    {
        var now = clock.GetUtcNow();
        while (outbox.Taken.TryRead(out var entry))
        {
            if (entry.Number > known)
                lanes.Put(entry, now);
        }
    }

    private void StartDue(CancellationToken cut)
    {
        var now = clock.GetUtcNow();
        while (underway.Count < OutboxRules.MostPlaces && lanes.Take(now) is { } entry)
            underway.Add(Task.Run(() => turn.TakeAsync(entry, cut), CancellationToken.None), entry);
        if (now >= nextPruning && pruning.IsCompleted)
        {
            nextPruning = now + OutboxRules.BetweenPrunings;
            pruning = PruneAsync(now - rules.KeepFor);
        }
    }

    /// <summary>For something to come back, to be added or to become due.</summary>
    private async Task WaitAsync(Task stopped)
    {
        using var awake = new CancellationTokenSource();
        var sleep = Task.Delay(SleepFor(), clock, awake.Token);
        await Task.WhenAny([.. underway.Keys, outbox.Taken.WaitToReadAsync(awake.Token).AsTask(), sleep, stopped]).ConfigureAwait(false);
        await awake.CancelAsync().ConfigureAwait(false);
    }

    private TimeSpan SleepFor()
    {
        var now = clock.GetUtcNow();
        var longest = nextPruning - now < OutboxRules.LongestSleep ? nextPruning - now : OutboxRules.LongestSleep;
        // With no room left, what is due waits for something to come back.
        if (underway.Count < OutboxRules.MostPlaces && lanes.NextWake is { } wake && wake - now < longest)
            longest = wake - now;
        return longest > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(longest.TotalMilliseconds)) : TimeSpan.Zero;
    }

    private void Collect(CancellationToken cut)
    {
        foreach (var (done, entry) in underway.Where(one => one.Key.IsCompleted).ToList())
        {
            underway.Remove(done);
            if (done.IsCompletedSuccessfully)
                lanes.Return(done.Result, clock.GetUtcNow());
            else if (!cut.IsCancellationRequested)
                lanes.Return(Failed(done, entry), clock.GetUtcNow());
        }
    }

    /// <summary>How far it came is not known: as at a start.</summary>
    private OutboxEntry Failed(Task turn, OutboxEntry entry)
    {
        log.TurnFailed(turn.Exception, entry.Message.Key, entry.Message.Place);
        return entry with { State = OutboxState.Sending, Due = clock.GetUtcNow() + OutboxRules.WaitAfter(1, asked: null) };
    }

#pragma warning disable CA1031 // What cannot be forgotten today is forgotten tomorrow.
    private async Task PruneAsync(DateTimeOffset before)
    {
        try
        {
            await store.PruneAsync(before).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.OutboxNotPruned(fault);
        }
    }
#pragma warning restore CA1031
}
