using CsCheck;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Sending.Limits;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Teams' limits, kept ahead of time.</summary>
public sealed class LimitsTests
{
    private static readonly IReadOnlyList<RateWindow> Windows = [RateWindow.Seconds(3, 1), RateWindow.Seconds(4, 2), RateWindow.Seconds(9, 30)];

    /// <summary>
    /// Requests are asked for and come back at any time; the other side may count each at any moment in between. Whatever it counts,
    /// no window of its own holds more than the window's permits.
    /// </summary>
    [Fact]
    public void Never_are_there_more_in_any_window_than_it_permits() =>
        Gen.Select(Gen.Int[0, 2_500], Gen.Int[0, 900], Gen.Double[0, 1]).List[1, 60].Sample(requests =>
        {
            var time = new AwaitedTime();
            using var limiter = new RateWindows(Windows, time);
            var counted = new List<DateTimeOffset>();
            foreach (var (pause, underway, when) in requests)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause));
                var permit = Await(limiter.AcquireAsync(CancellationToken.None), time);
                var start = time.GetUtcNow();
                time.Advance(TimeSpan.FromMilliseconds(underway));
                permit.Dispose();
                counted.Add(start + TimeSpan.FromMilliseconds(underway) * when);
            }

            return Windows.All(window => MostIn(counted, window.Length) <= window.Permits);
        }, iter: 300);

    /// <summary>Backoff with jitter asks for fractions of a millisecond, which a clock that stands still must not be asked for without end.</summary>
    [Fact]
    public async Task Less_than_a_millisecond_is_waited_for_as_well()
    {
        var time = new AwaitedTime();
        using var limiter = new RateWindows(Windows, time);
        limiter.Hold(TimeSpan.FromMilliseconds(0.4));

        var permit = Task.Run(() => limiter.AcquireAsync(CancellationToken.None).AsTask(), TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => time.IsAwaited);
        Assert.False(permit.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        (await permit).Dispose();
    }

    /// <summary>The same side by side, which is how a channel's threads and a tenant's conversations send.</summary>
    [Fact]
    public void Nor_where_many_are_underway_at_once() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[0, 3_000]).List[1, 60].Sample(requests =>
        {
            var time = new AwaitedTime();
            using var limiter = new RateWindows(Windows, time);
            var (started, underway) = (new List<DateTimeOffset>(), new List<(DateTimeOffset End, IDisposable Permit)>());
            foreach (var (pause, length) in requests)
            {
                Pass(TimeSpan.FromMilliseconds(pause));
                if (limiter.TryAcquire() is not { } permit)
                    continue;
                started.Add(time.GetUtcNow());
                underway.Add((time.GetUtcNow() + TimeSpan.FromMilliseconds(length), permit));
                if (underway.Count > Windows.Min(window => window.Permits))
                    return false;
            }

            return Windows.All(window => MostIn(started, window.Length) <= window.Permits);

            void Pass(TimeSpan span)
            {
                for (var left = span; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(10))
                {
                    time.Advance(TimeSpan.FromMilliseconds(10));
                    foreach (var ended in underway.Where(request => request.End <= time.GetUtcNow()).ToList())
                    {
                        ended.Permit.Dispose();
                        underway.Remove(ended);
                    }
                }
            }
        }, iter: 300);

    [Fact]
    public async Task Nobody_waits_longer_than_the_windows_make_them()
    {
        var time = new AwaitedTime();
        using var limits = new SendingLimits(time);

        for (var message = 0; message < 7; message++)
            (await limits.AcquireAsync("a:1", "t", CancellationToken.None)).Dispose();
        var eighth = limits.AcquireAsync("a:1", "t", CancellationToken.None).AsTask();

        Assert.False(eighth.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(eighth.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        (await eighth).Dispose();
        Assert.Null(limits.TryAcquire("a:1", "t"));
        Assert.NotNull(limits.TryAcquire("a:2", "t"));
    }

    [Fact]
    public void All_conversations_of_a_tenant_share_its_limit()
    {
        var time = new AwaitedTime();
        using var limits = new SendingLimits(time);
        for (var conversation = 0; conversation < 30; conversation++)
            Assert.NotNull(limits.TryAcquire($"a:{conversation}", "t"));

        Assert.Null(limits.TryAcquire("a:30", "t"));
        Assert.NotNull(limits.TryAcquire("a:30", "another"));
    }

    [Fact]
    public void Conversations_of_which_nothing_need_be_known_any_more_are_forgotten()
    {
        var time = new AwaitedTime();
        using var limits = new SendingLimits(time);

        for (var conversation = 0; conversation < 20_000; conversation++)
        {
            limits.TryAcquire($"a:{conversation}", "t")?.Dispose();
            time.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.InRange(limits.Count, 1, 1_500);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_others_their_turn()
    {
        var time = new AwaitedTime();
        using var limiter = new RateWindows([RateWindow.Seconds(1, 1)], time);
        using var impatience = new CancellationTokenSource();
        (await limiter.AcquireAsync(CancellationToken.None)).Dispose();
        var impatient = limiter.AcquireAsync(impatience.Token).AsTask();
        var patient = limiter.AcquireAsync(CancellationToken.None).AsTask();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await time.AdvanceUntilAsync(patient, new());

        (await patient).Dispose();
    }

    private static IDisposable Await(ValueTask<IDisposable> permit, AwaitedTime time)
    {
        var task = permit.AsTask();
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(5));
            Thread.Yield();
        }

        return task.Result;
    }

    private static int MostIn(List<DateTimeOffset> counted, TimeSpan window) =>
        counted.Count == 0 ? 0 : counted.Max(last => counted.Count(at => at > last - window && at <= last));
}
