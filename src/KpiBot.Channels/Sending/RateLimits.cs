namespace KpiBot.Channels.Sending;

/// <summary>What the other side counts together.</summary>
/// <param name="Key">Limits of the same key are one.</param>
/// <param name="Windows">All of them hold; none where only its own requests for patience count.</param>
internal sealed record RateLimit(string Key, IReadOnlyList<RateWindow> Windows);

/// <summary>Keeps the other side's limits ahead of time, each from when it is first needed until there is nothing to remember of it.</summary>
internal sealed class RateLimits(TimeProvider time) : IDisposable
{
    /// <summary>Limits of which nothing need be remembered any more are forgotten whenever so many have been added.</summary>
    private const int BetweenSweeps = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Shared> _known = new(StringComparer.Ordinal);
    private int _added;

    /// <summary>How many limits are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    /// <param name="limits">Waited for one after the other: what many share comes last.</param>
    /// <returns>To be disposed of when the request has been answered, or given up.</returns>
    public async ValueTask<IDisposable> AcquireAsync(IReadOnlyList<RateLimit> limits, CancellationToken cancellation)
    {
        var lease = new Lease(this, Join(limits));
        try
        {
            foreach (var shared in lease.Limits)
                lease.Add(await shared.Windows.AcquireAsync(cancellation).ConfigureAwait(false));
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>Null where it would have to wait.</summary>
    public IDisposable? TryAcquire(IReadOnlyList<RateLimit> limits)
    {
        var lease = new Lease(this, Join(limits));
        foreach (var shared in lease.Limits)
        {
            if (shared.Windows.TryAcquire() is not { } permit)
            {
                lease.Dispose();
                return null;
            }

            lease.Add(permit);
        }

        return lease;
    }

    /// <summary>The other side asked for patience.</summary>
    public void Hold(RateLimit limit, TimeSpan wait)
    {
        using var lease = new Lease(this, Join([limit]));
        lease.Limits[0].Windows.Hold(wait);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var shared in _known.Values)
                shared.Windows.Dispose();
            _known.Clear();
        }
    }

    private List<Shared> Join(IReadOnlyList<RateLimit> limits)
    {
        lock (_gate)
            return [.. limits.Select(Join)];
    }

    private Shared Join(RateLimit limit)
    {
        if (!_known.TryGetValue(limit.Key, out var shared))
        {
            if (++_added % BetweenSweeps == 0)
                Sweep();
            _known[limit.Key] = shared = new(new(limit.Windows, time));
        }

        shared.Users++;
        return shared;
    }

    private void Leave(List<Shared> left)
    {
        lock (_gate)
            left.ForEach(shared => shared.Users--);
    }

    private void Sweep()
    {
        foreach (var (key, shared) in _known.Where(known => known.Value is { Users: 0, Windows.IsIdle: true }).ToList())
        {
            _known.Remove(key);
            shared.Windows.Dispose();
        }
    }

    private sealed class Shared(RateWindows windows)
    {
        public RateWindows Windows => windows;

        public int Users { get; set; }
    }

    private sealed class Lease(RateLimits limits, List<Shared> joined) : IDisposable
    {
        private readonly List<IDisposable> _permits = [];

        public List<Shared> Limits => joined;

        public void Add(IDisposable permit) => _permits.Add(permit);

        public void Dispose()
        {
            _permits.ForEach(permit => permit.Dispose());
            limits.Leave(joined);
        }
    }
}
