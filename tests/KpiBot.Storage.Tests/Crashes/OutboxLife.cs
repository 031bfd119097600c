using System.Diagnostics;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Storage.Tests.Delivery;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Storage.Tests.Crashes;

/// <summary>
/// One process with an outbox, from a world that another has left to where nothing is open any more, and every moment at which it could have
/// been killed on the way.
/// </summary>
internal sealed class OutboxLife : IDisposable
{
    private readonly List<OutboxWorld> moments = [];
    private readonly List<SaidMessage> said;
    private readonly List<string> promised;
    private readonly RecordedDisk disk;
    private readonly FakeTimeProvider time = new(RunningOutbox.Start);
    private readonly ScriptedChannel channel = new();

    private OutboxLife(OutboxWorld world)
    {
        (said, promised) = ([.. world.Said], [.. world.Promised]);
        disk = new(world.Disk, image => Remember(image, "a write"));
        channel.Add("test:a", name: "sales");
        channel.Add("test:b");
        channel.Add("test:stopped", stopped: StopReason.Archived);
        channel.Add(ScriptedChannel.Owner, DestinationKind.Personal);
        channel.Script = message =>
        {
            var key = ((TextAnswer)message.Answer).Title;
            disk.Between(image =>
            {
                said.Add(new(key, message.Place, message.MayBeRepeat));
                Remember(image, $"{key} was accepted");
            });
            return Task.FromResult<DeliveryResult>(key == "unanswered" && !message.MayBeRepeat ? new DeliveryResult.Unconfirmed("cut") : new DeliveryResult.Delivered(key));
        };
    }

    /// <param name="messages">Added by this process; none by one that only goes on.</param>
    public static async Task<IReadOnlyList<OutboxWorld>> LiveAsync(OutboxWorld world, params IReadOnlyList<OutboxMessage> messages)
    {
        using var life = new OutboxLife(world);
        await life.RunAsync(messages);
        return life.moments;
    }

    public void Dispose() => disk.Dispose();

    private async Task RunAsync(IReadOnlyList<OutboxMessage> messages)
    {
        using var store = disk.OpenStore();
        using var stopping = new CancellationTokenSource();
        var watched = new WatchedStore(store.Outbox);
        var outbox = new Outbox(watched, time);
        var run = new OutboxDelivery(
            outbox, watched, [channel], [new PlainComposer(time), new NoticeComposer(), new ParkedNoticeComposer()], new Trail(), OutboxRules.Usual, time, NullLogger<OutboxDelivery>.Instance)
            .RunAsync(stopping.Token, CancellationToken.None);
        foreach (var message in messages)
        {
            await outbox.AddAsync([message]);
            disk.Between(image =>
            {
                promised.Add(message.Key);
                Remember(image, $"{message.Key} was promised");
            });
        }

        var start = Stopwatch.GetTimestamp();
        while (watched.ReadOpen().Count > 0)
        {
            Assert.False(run.IsCompleted, run.Exception?.ToString() ?? "It ended by itself.");
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "Something stays open: " + string.Join(", ", watched.ReadOpen()));
            for (var turn = 0; turn < 20; turn++)
                await Task.Yield();
            if (!watched.IsUnderway)
                time.Advance(TimeSpan.FromSeconds(5));
        }

        await stopping.CancelAsync();
        await run;
    }

    private void Remember(DiskImage image, string what) => moments.Add(new(image, [.. said], [.. promised], what));
}
