using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>A test's clock that knows whether anybody waits for it: while nobody does, the machine is at work, and no time must pass.</summary>
internal sealed class AwaitedTime : FakeTimeProvider
{
    private int _waiting;

    public bool IsAwaited => Volatile.Read(ref _waiting) > 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new CountedTimer(this, isRepeated: period != Timeout.InfiniteTimeSpan);
        timer.Count(dueTime);
        timer.Inner = base.CreateTimer(
            given =>
            {
                timer.HasFired();
                callback(given);
            }, state, dueTime, period);
        return timer;
    }

    private sealed class CountedTimer(AwaitedTime time, bool isRepeated) : ITimer
    {
        private int _isCounted;

        public ITimer Inner { get; set; } = null!;

        public void Count(TimeSpan dueTime) => Set(dueTime == Timeout.InfiniteTimeSpan ? 0 : 1);

        public void HasFired()
        {
            if (!isRepeated)
                Set(0);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Count(dueTime);
            return Inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            Set(0);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Set(0);
            return Inner.DisposeAsync();
        }

        private void Set(int counted) => Interlocked.Add(ref time._waiting, counted - Interlocked.Exchange(ref _isCounted, counted));
    }
}
