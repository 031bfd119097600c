namespace KpiBot.Channels.Sending;

/// <summary>
/// Lets through no more than several windows allow, in the order of asking. A token bucket would let twice as many through around a
/// window's edge. What is on its way counts in every window until it has come back: whenever in between the other side counted it,
/// its own windows hold no more than these.
/// </summary>
internal sealed class RateWindows : IDisposable
{
    private readonly IReadOnlyList<RateWindow> _windows;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly int _most;
    private readonly TimeSpan _longest;
    private readonly SemaphoreSlim _order = new(1, 1);
    private readonly Lock _gate = new();

    /// <summary>When the last ones came back, the oldest first; no more than any window counts.</summary>
    private readonly List<TimeSpan> _ended = [];
    private int _underway;
    private TimeSpan _notBefore;
    private TaskCompletionSource? _returned;

    public RateWindows(IReadOnlyList<RateWindow> windows, TimeProvider time)
    {
        (_windows, _time, _start) = (windows, time, time.GetTimestamp());
        _most = windows.Select(window => window.Permits).DefaultIfEmpty(0).Max();
        _longest = windows.Select(window => window.Length).DefaultIfEmpty(TimeSpan.Zero).Max();
    }

    /// <summary>Whether nothing that it remembers could hold up anything.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return _underway == 0 && _notBefore <= Now && (_ended.Count == 0 || _ended[^1] + _longest <= Now);
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <returns>To be disposed of when what it was for has come back.</returns>
    public async ValueTask<IDisposable> AcquireAsync(CancellationToken cancellation)
    {
        await _order.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var (permit, wait, returned) = Take();
                if (permit is not null)
                    return permit;
                if (wait is { } until)
                    await Task.Delay(WholeMilliseconds(until), _time, cancellation).ConfigureAwait(false);
                else
                    await returned!.WaitAsync(cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            _order.Release();
        }
    }

    /// <summary>Null where it would have to wait, or others do.</summary>
    public IDisposable? TryAcquire()
    {
        if (!_order.Wait(0, CancellationToken.None))
            return null;
        try
        {
            return Take().Permit;
        }
        finally
        {
            _order.Release();
        }
    }

    /// <summary>The other side asked for patience.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (_gate)
            _notBefore = Now + wait > _notBefore ? Now + wait : _notBefore;
    }

    public void Dispose() => _order.Dispose();

    /// <summary>A delay leaves out what is less than a millisecond: it would end before its time, or not wait at all, and be begun again and again.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    /// <summary>A permit, or how long to wait for it, or what to wait for.</summary>
    private (Permit? Permit, TimeSpan? Wait, Task? Returned) Take()
    {
        lock (_gate)
        {
            if (_windows.Any(window => _underway >= window.Permits))
                return (null, null, (_returned ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
            var now = Now;
            var due = _windows.Select(DueOf).Append(_notBefore).Max();
            if (due > now)
                return (null, due - now, null);
            _underway++;
            return (new(this), null, null);
        }
    }

    /// <summary>When so many have left the window that there is room for one more.</summary>
    private TimeSpan DueOf(RateWindow window)
    {
        var blocking = _ended.Count - (window.Permits - _underway);
        return blocking < 0 ? TimeSpan.Zero : _ended[blocking] + window.Length;
    }

    private void Return()
    {
        lock (_gate)
        {
            _underway--;
            var now = Now;
            _ended.Add(now);
            var old = _ended.FindIndex(ended => ended + _longest > now);
            _ended.RemoveRange(0, Math.Max(old, _ended.Count - _most));
            _returned?.TrySetResult();
            _returned = null;
        }
    }

    private sealed class Permit(RateWindows windows) : IDisposable
    {
        private int _isReturned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReturned, 1) == 0)
                windows.Return();
        }
    }
}
